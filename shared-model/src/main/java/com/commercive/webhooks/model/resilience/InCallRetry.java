package com.commercive.webhooks.model.resilience;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** Try an AWS call again within a deadline. Thread-safe: the calls of one message share its deadline. */
public final class InCallRetry {
    private static final int TRIES = 3;

    /** 50 and 100 ms, each halved or grown by half at random, so that callers do not come back together. */
    private static final IntervalFunction WAIT =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(50), 2, 0.5);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(150);

    private final Retry retry;

    public InCallRetry(Deadline deadline) {
        retry = Retry.of(
                "aws",
                RetryConfig.custom()
                        .maxAttempts(TRIES)
                        .intervalFunction(WAIT)
                        .retryOnException(failure -> AwsFailures.isTransient(failure) && leavesTime(deadline))
                        .build());
    }

    /** Decided before the wait: a try must not begin after the deadline, nor a caller wait for none. */
    private static boolean leavesTime(Deadline deadline) {
        return deadline.left().compareTo(LONGEST_WAIT) > 0;
    }

    /** Make the call; the last try's exception comes out as it is. */
    public <T> T call(Supplier<T> call) {
        return retry.executeSupplier(call);
    }

    /** Make the call; the last try's exception comes out as it is. */
    public void run(Runnable call) {
        retry.executeRunnable(call);
    }
}
