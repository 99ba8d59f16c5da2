package com.commercive.webhooks.ingest.durable;

import java.time.Duration;

/**
 * Bound the AWS calls of one answer.
 *
 * @param copies for both copies at once
 * @param mark for the mark of a webhook that SQS did not take
 * @param slow a write of the log row that takes so long counts as failed for the breaker
 */
public record TimeBudget(Duration copies, Duration mark, Duration slow) {
    /** 1.5 s together: Shopify waits 5 s for all of it, a cold start and the network included. */
    public static final TimeBudget OF_AN_ANSWER =
            new TimeBudget(Duration.ofMillis(1_000), Duration.ofMillis(500), Duration.ofMillis(400));

    /** While the function starts nobody waits, and no class is loaded yet: Lambda gives it 10 s. */
    public static final TimeBudget OF_PRIMING =
            new TimeBudget(Duration.ofSeconds(8), Duration.ofSeconds(1), Duration.ofSeconds(8));
}
