package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.log.Rejection;

/**
 * One receive of a message.
 *
 * @param count 1 at the first receive
 * @param isLast whether SQS moves the message to the dead-letter queue if it is not done now
 * @param rejection what the log row says where this receive ends in a permanent failure
 */
public record Receive(int count, boolean isLast, Rejection rejection) {
    /** From this receive on, a message may be one that kills the function, which leaves no other trace. */
    private static final int SUSPECT_COUNT = 3;

    public static Receive of(int count, int maxReceiveCount, Rejection rejection) {
        return new Receive(count, count >= maxReceiveCount, rejection);
    }

    public boolean isFirst() {
        return count == 1;
    }

    public boolean isSuspect() {
        return count >= SUSPECT_COUNT;
    }
}
