/** Customers, a row each. */
@NullMarked
package com.commercive.webhooks.processor.customer;

import org.jspecify.annotations.NullMarked;
