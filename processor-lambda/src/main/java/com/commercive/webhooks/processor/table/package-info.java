/**
 * Guarded writes of the business tables: idempotent, never over something newer, never another shop's row.
 */
@NullMarked
package com.commercive.webhooks.processor.table;

import org.jspecify.annotations.NullMarked;
