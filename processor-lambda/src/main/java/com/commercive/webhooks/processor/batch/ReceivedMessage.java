package com.commercive.webhooks.processor.batch;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.Map;

/**
 * Hold what we use of an SQS message.
 *
 * @param receiveCount 1 at its first receive
 */
public record ReceivedMessage(String messageId, String receiptHandle, String groupId, int receiveCount, String body) {
    /** From this receive on a message may be one that kills the function, which leaves no other trace. */
    private static final int SUSPECT_RECEIVES = 3;

    public static ReceivedMessage of(SQSMessage message) {
        Map<String, String> attributes = message.getAttributes();
        return new ReceivedMessage(
                message.getMessageId(),
                message.getReceiptHandle(),
                attributes.getOrDefault("MessageGroupId", message.getMessageId()),
                Integer.parseInt(attributes.getOrDefault("ApproximateReceiveCount", "1")),
                message.getBody());
    }

    boolean isSuspect() {
        return receiveCount >= SUSPECT_RECEIVES;
    }
}
