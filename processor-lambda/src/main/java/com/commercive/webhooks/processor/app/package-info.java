/**
 * The app's own life in a shop: an uninstalled app's store is inactive, its data stay.
 */
@NullMarked
package com.commercive.webhooks.processor.app;

import org.jspecify.annotations.NullMarked;
