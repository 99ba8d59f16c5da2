package com.commercive.webhooks.model.resilience;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A retry of AWS calls within a deadline. Thread-safe, as the calls of one message share its deadline. */
public final class InCallRetry {
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(50);
    private static final double GROWTH = 2;

    /** The part of a backoff by which it is shortened or lengthened at random, so that callers do not retry at the same time. */
    private static final double RANDOM_PART = 0.5;

    private static final IntervalFunction BACKOFF =
            IntervalFunction.ofExponentialRandomBackoff(FIRST_BACKOFF, GROWTH, RANDOM_PART);

    /** The backoff before the last attempt, with the largest random part. */
    private static final Duration MAX_BACKOFF = Duration.ofMillis(
            (long) Math.ceil(FIRST_BACKOFF.toMillis() * Math.pow(GROWTH, MAX_ATTEMPTS - 2) * (1 + RANDOM_PART)));

    private final Retry retry;
    private final Deadline invocation;

    /** A retry whose first attempt is made at any time. */
    public InCallRetry(Deadline deadline) {
        this(deadline, new Deadline(Instant.MAX, deadline.clock()));
    }

    /**
     * A retry of the calls of one message.
     *
     * @param deadline after which no call is tried again
     * @param invocation after which no call begins
     */
    public InCallRetry(Deadline deadline, Deadline invocation) {
        this.invocation = invocation;
        retry = Retry.of(
                "aws",
                RetryConfig.custom()
                        .maxAttempts(MAX_ATTEMPTS)
                        .intervalFunction(BACKOFF)
                        .retryOnException(failure -> AwsFailures.isTransient(failure) && leavesTime(deadline))
                        .build());
    }

    /** Decides before the backoff, as no attempt may begin after the deadline, and no caller should wait in vain. */
    private static boolean leavesTime(Deadline deadline) {
        return deadline.left().compareTo(MAX_BACKOFF) > 0;
    }

    /** Makes the call; throws the exception of the last attempt as it is, and a transient one where the invocation is over. */
    public <T> T call(Supplier<T> call) {
        if (invocation.isOver()) {
            throw new OutOfTimeException();
        }
        return retry.executeSupplier(call);
    }

    /** Makes a call that returns nothing, as {@link #call} does. */
    public void run(Runnable call) {
        call(() -> {
            call.run();
            return true;
        });
    }
}
