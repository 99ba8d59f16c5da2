/**
 * Orders and their line items. The order is written first: a function killed in between is healed by the redelivery,
 * whose clock is equal.
 */
@NullMarked
package com.commercive.webhooks.processor.order;

import org.jspecify.annotations.NullMarked;
