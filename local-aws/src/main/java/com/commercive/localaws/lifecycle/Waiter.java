package com.commercive.localaws.lifecycle;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A wait for a condition that is checked at an interval.
 *
 * @param patience the time after which the wait is given up
 * @param interval the time between two checks
 */
public record Waiter(Duration patience, Duration interval) {
    /** Waits without an end. */
    public static Waiter patient(Duration interval) {
        return new Waiter(Duration.ofSeconds(Long.MAX_VALUE / 1_000_000_000), interval);
    }

    /** Waits; returns whether the condition was true in time. */
    public boolean await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(interval.toNanos());
        }
        return true;
    }
}
