package com.commercive.webhooks.chaos;

import com.commercive.localaws.lifecycle.Waiter;
import java.time.Duration;

/** A wait until each queued webhook is processed or in the dead-letter queue. */
final class DeadLetterWait {
    private static final Waiter WAITER = new Waiter(Duration.ofMinutes(2), Duration.ofMillis(200));

    /**
     * The zeros in a row after which no message is left. SQS counts visible messages and those in flight one after the other,
     * so a single zero may have missed a message.
     */
    private static final int ZEROS = 5;

    private final QueueContents queues;
    private int zeros;

    DeadLetterWait(QueueContents queues) {
        this.queues = queues;
    }

    void await() throws InterruptedException {
        boolean empty = WAITER.await(() -> {
            zeros = queues.waiting() == 0 ? zeros + 1 : 0;
            return zeros == ZEROS;
        });
        if (!empty || queues.deadLetters() == 0) {
            throw new IllegalStateException(
                    "Nothing to redrive: the webhooks that should have failed were applied, or are still being retried");
        }
    }
}
