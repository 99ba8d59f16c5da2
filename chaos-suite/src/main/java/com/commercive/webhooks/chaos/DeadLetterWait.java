package com.commercive.webhooks.chaos;

import com.commercive.localaws.lifecycle.Waiter;
import java.time.Duration;

/** The wait until every queued webhook is done or in the dead-letter queue. */
final class DeadLetterWait {
    private static final Waiter WAITER = new Waiter(Duration.ofMinutes(2), Duration.ofMillis(200));

    /**
     * SQS counts the visible messages and those in flight one after the other, so a message can be in neither count. Only
     * so many zeros in a row mean that none is left.
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
            throw new IllegalStateException("Nothing to redrive: what should have failed did not, or is still tried");
        }
    }
}
