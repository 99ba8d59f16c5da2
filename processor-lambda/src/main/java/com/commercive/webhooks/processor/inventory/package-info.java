/**
 * Inventory levels. The rows are made by the platform's sync; a level of an item that it does not
 * know waits for it once, and is ignored then.
 */
@NullMarked
package com.commercive.webhooks.processor.inventory;

import org.jspecify.annotations.NullMarked;
