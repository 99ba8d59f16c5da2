/**
 * The one place that decides what a failure is: from its type alone, transient or permanent.
 */
@NullMarked
package com.commercive.webhooks.processor.failure;

import org.jspecify.annotations.NullMarked;
