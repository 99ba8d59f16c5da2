/** Refunds of orders: a row each, which is made once and never changes. */
@NullMarked
package com.commercive.webhooks.processor.refund;

import org.jspecify.annotations.NullMarked;
