/**
 * Inventory levels. The rows are made by the platform's sync; an item that it does not know is ignored.
 */
@NullMarked
package com.commercive.webhooks.processor.inventory;

import org.jspecify.annotations.NullMarked;
