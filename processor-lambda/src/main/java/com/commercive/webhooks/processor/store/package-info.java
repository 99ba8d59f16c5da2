/**
 * Which store a shop's webhooks belong to.
 */
@NullMarked
package com.commercive.webhooks.processor.store;

import org.jspecify.annotations.NullMarked;
