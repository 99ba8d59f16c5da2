/**
 * List the webhooks that failed.
 */
@NullMarked
package com.commercive.webhooks.console.list;

import org.jspecify.annotations.NullMarked;
