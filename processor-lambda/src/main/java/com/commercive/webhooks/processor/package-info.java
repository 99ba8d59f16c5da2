/**
 * The function behind the queue: batches of webhooks become rows.
 *
 * <p>{@code batch} runs the groups of a batch. {@code webhook} tells the story of one webhook, whose {@code body} is read
 * and checked. Its store is found in {@code store}, and the handler of its topic family ({@code order}, {@code
 * fulfillment}, {@code inventory}, {@code store} for the app's own topics) writes rows through {@code table}. {@code
 * requeue} and {@code privacy} have the scheduled functions.
 */
@NullMarked
package com.commercive.webhooks.processor;

import org.jspecify.annotations.NullMarked;
