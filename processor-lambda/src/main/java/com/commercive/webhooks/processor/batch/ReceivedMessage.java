package com.commercive.webhooks.processor.batch;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import com.commercive.webhooks.model.log.Rejection;
import com.commercive.webhooks.processor.webhook.Receive;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we use of an SQS message.
 *
 * @param envelope the webhook in it; empty where the message is no webhook
 */
public record ReceivedMessage(
        String messageId, String receiptHandle, String groupId, Receive receive, Optional<Envelope> envelope) {
    private static final Logger LOG = LoggerFactory.getLogger(ReceivedMessage.class);

    /**
     * Reads a message, its webhook included, once.
     *
     * @param functionVersion of the function that received it
     */
    public static ReceivedMessage of(SQSMessage message, int maxReceiveCount, String functionVersion) {
        Map<String, String> attributes = message.getAttributes();
        int receiveCount = Integer.parseInt(attributes.getOrDefault("ApproximateReceiveCount", "1"));
        return new ReceivedMessage(
                message.getMessageId(),
                message.getReceiptHandle(),
                attributes.getOrDefault("MessageGroupId", message.getMessageId()),
                Receive.of(receiveCount, maxReceiveCount, new Rejection(message.getMessageId(), functionVersion)),
                envelope(message));
    }

    private static Optional<Envelope> envelope(SQSMessage message) {
        try {
            return Optional.of(MessageCodec.read(message.getBody()));
        } catch (UnreadableEnvelopeException e) {
            LOG.atError()
                    .addKeyValue("message_id", message.getMessageId())
                    .addKeyValue("error", e.getMessage())
                    .log("No webhook in the message");
            return Optional.empty();
        }
    }
}
