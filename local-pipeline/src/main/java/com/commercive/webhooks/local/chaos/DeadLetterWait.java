package com.commercive.webhooks.local.chaos;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Wait until all that was queued is done, or in the dead-letter queue. */
record DeadLetterWait(ChaosSystem system) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void await() throws InterruptedException {
        long givenUp = System.nanoTime() + PATIENCE.toNanos();
        while (system.queues().waiting() > 0 && System.nanoTime() < givenUp) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        if (system.queues().waiting() > 0 || system.queues().deadLetters() == 0) {
            throw new IllegalStateException("Nothing to redrive: what should have failed did not, or is still tried");
        }
    }
}
