package com.commercive.webhooks.processor.batch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a message is kept back after a failure that passes: {@code min(max, base · 2^(n-1))} seconds, times 1 to
 * 1.2. With 2 and 900 seconds, five hours without DynamoDB use up at most 28 of a message's 30 receives.
 *
 * <p>A function that cannot start sets no wait. Its event source leaves the batch alone, and each of its messages comes
 * back with the next receive after the visibility timeout (AWS Lambda, "Handling errors for an SQS event source"): 30
 * receives are then an hour.
 *
 * @param baseSeconds the wait after the first receive
 * @param maxSeconds the longest wait, before the factor
 */
public record RetryBackoff(int baseSeconds, int maxSeconds) {
    private static final double SPREAD = 0.2;

    /** SQS takes at most 12 hours (Amazon SQS API, ChangeMessageVisibility). */
    private static final int SQS_MAX_SECONDS = 43_200;

    /**
     * @param receiveCount n, of the message that failed
     */
    public Duration after(int receiveCount) {
        return after(receiveCount, ThreadLocalRandom.current().nextDouble());
    }

    /**
     * @param random 0 to 1: groups that failed together do not all come back together
     */
    Duration after(int receiveCount, double random) {
        double seconds = Math.min(maxSeconds, baseSeconds * Math.pow(2, receiveCount - 1.0));
        return Duration.ofSeconds(Math.min(SQS_MAX_SECONDS, Math.round(seconds * (1 + SPREAD * random))));
    }
}
