/**
 * Fulfillments: a tracking row each, and the status of the order they belong to, seen yet or not.
 */
@NullMarked
package com.commercive.webhooks.processor.fulfillment;

import org.jspecify.annotations.NullMarked;
