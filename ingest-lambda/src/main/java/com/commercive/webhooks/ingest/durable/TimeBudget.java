package com.commercive.webhooks.ingest.durable;

import com.commercive.webhooks.model.resilience.Deadline;
import java.time.Duration;

/**
 * The time that the AWS calls of one answer may take.
 *
 * @param answer for all of them together, from the moment at which the webhook came
 * @param slow the breaker counts a write of the log row that takes so long as failed
 */
public record TimeBudget(Duration answer, Duration slow) {
    /** Shopify waits 5 s for all of it, a cold start and the network included. */
    public static final TimeBudget OF_AN_ANSWER = new TimeBudget(Duration.ofMillis(1_500), Duration.ofMillis(400));

    /** While the function starts nobody waits, and no class is loaded yet: Lambda gives it 10 s. */
    public static final TimeBudget OF_PRIMING = new TimeBudget(Duration.ofSeconds(9), Duration.ofSeconds(9));

    /**
     * Returns the deadline of both copies, two thirds of what is left. The rest is for the mark in the row of a webhook that
     * SQS did not take.
     */
    static Deadline ofCopies(Deadline answer) {
        return answer.orIn(answer.left().multipliedBy(2).dividedBy(3));
    }
}
