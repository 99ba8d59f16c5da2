/**
 * Stores: which one a shop's webhooks belong to, and what the app's own topics change of it.
 */
@NullMarked
package com.commercive.webhooks.processor.store;

import org.jspecify.annotations.NullMarked;
