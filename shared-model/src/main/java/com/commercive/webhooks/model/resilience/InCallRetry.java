package com.commercive.webhooks.model.resilience;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** A retry of AWS calls within a deadline. Thread-safe, as the calls of one message share its deadline. */
public final class InCallRetry {
    private static final int MAX_ATTEMPTS = 3;

    /** A backoff of 50 and then 100 ms, each randomly changed by up to a half, so that callers do not retry at the same time. */
    private static final IntervalFunction BACKOFF =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(50), 2, 0.5);

    private static final Duration MAX_BACKOFF = Duration.ofMillis(150);

    private final Retry retry;

    public InCallRetry(Deadline deadline) {
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

    /** Makes the call; throws the exception of the last attempt as it is. */
    public <T> T call(Supplier<T> call) {
        return retry.executeSupplier(call);
    }

    /** Makes the call; throws the exception of the last attempt as it is. */
    public void run(Runnable call) {
        retry.executeRunnable(call);
    }
}
