package com.commercive.webhooks.processor.webhook;

/**
 * One receive of a message.
 *
 * @param count 1 at the first receive
 * @param isLast whether SQS moves the message to the dead-letter queue if it is not done now
 */
public record Receive(int count, boolean isLast) {
    /** From this receive on, a message may be one that kills the function, which leaves no other trace. */
    private static final int SUSPECT_COUNT = 3;

    public static Receive of(int count, int maxReceiveCount) {
        return new Receive(count, count >= maxReceiveCount);
    }

    public boolean isSuspect() {
        return count >= SUSPECT_COUNT;
    }
}
