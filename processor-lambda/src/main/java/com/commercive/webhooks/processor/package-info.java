/**
 * The function behind the queue: batches of webhooks become rows.
 *
 * <p>{@code batch} runs the groups of a batch, {@code apply} tells the story of one webhook: {@code parse} reads its body,
 * {@code store} finds its store, a handler of its topic family ({@code order}, {@code fulfillment}, {@code inventory},
 * {@code app}) writes {@code table}s, {@code failure} says what a failure is. {@code requeue} is the scheduled function.
 */
@NullMarked
package com.commercive.webhooks.processor;

import org.jspecify.annotations.NullMarked;
