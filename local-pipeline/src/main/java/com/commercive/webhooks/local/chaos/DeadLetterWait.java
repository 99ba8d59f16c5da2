package com.commercive.webhooks.local.chaos;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Wait until all that was queued is done, or in the dead-letter queue. */
record DeadLetterWait(ChaosSystem system) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** SQS counts what can be seen and what is in flight one after the other: a message may change sides in between. */
    private static final int LOOKS = 5;

    void await() throws InterruptedException {
        long givenUp = System.nanoTime() + PATIENCE.toNanos();
        int empty = 0;
        while (empty < LOOKS && System.nanoTime() < givenUp) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            empty = system.queues().waiting() == 0 ? empty + 1 : 0;
        }
        if (empty < LOOKS || system.queues().deadLetters() == 0) {
            throw new IllegalStateException("Nothing to redrive: what should have failed did not, or is still tried");
        }
    }
}
