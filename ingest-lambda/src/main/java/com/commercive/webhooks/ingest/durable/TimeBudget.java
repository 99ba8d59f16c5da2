package com.commercive.webhooks.ingest.durable;

import java.time.Duration;

/**
 * Bound the AWS calls of one answer.
 *
 * @param copies for both copies at once
 * @param mark for the mark of a webhook that SQS did not take
 * @param slow a write of the log row that takes so long counts as failed for the breaker
 */
record TimeBudget(Duration copies, Duration mark, Duration slow) {
    /** 1.5 s together: Shopify waits 5 s for all of it, a cold start and the network included. */
    static final TimeBudget OF_AN_ANSWER =
            new TimeBudget(Duration.ofMillis(1_000), Duration.ofMillis(500), Duration.ofMillis(400));

    /** A slow start must not end in a last copy of a webhook that never was: an operator would replay it. */
    static final TimeBudget OF_PRIMING =
            new TimeBudget(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));
}
