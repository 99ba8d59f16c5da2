package com.commercive.webhooks.ingest.durable;

import com.commercive.webhooks.model.resilience.Deadline;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The end of a write that was waited for until a deadline. One that was given up may still succeed.
 *
 * @param failure empty where the write succeeded
 */
record Attempt(Optional<Throwable> failure) {
    /** Waits for a write until it ends or the deadline is over. */
    static Attempt await(Future<?> write, Deadline deadline) {
        try {
            write.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return new Attempt(Optional.empty());
        } catch (ExecutionException e) {
            return new Attempt(Optional.ofNullable(e.getCause()));
        } catch (TimeoutException e) {
            return new Attempt(Optional.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt(Optional.of(e));
        }
    }
}
