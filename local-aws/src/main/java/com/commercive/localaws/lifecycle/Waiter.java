package com.commercive.localaws.lifecycle;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A wait for a condition that is checked at an interval.
 *
 * @param timeout the time after which the wait ends without success
 * @param interval the time between two checks
 */
public record Waiter(Duration timeout, Duration interval) {
    /** Returns a waiter that never gives up. */
    public static Waiter withoutTimeout(Duration interval) {
        return new Waiter(Duration.ofSeconds(Long.MAX_VALUE / 1_000_000_000), interval);
    }

    /** Waits until the condition is true; returns whether it was before the timeout. */
    public boolean await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > timeout.toNanos()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(interval.toNanos());
        }
        return true;
    }
}
