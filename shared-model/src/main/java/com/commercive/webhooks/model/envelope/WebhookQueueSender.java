package com.commercive.webhooks.model.envelope;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** A sender of webhooks to the FIFO queue. It throws the SDK's exceptions where SQS fails. Thread-safe. */
public final class WebhookQueueSender {
    /** 1 MiB (Amazon SQS quotas, since August 2025). */
    private static final int MAX_MESSAGE_BYTES = 1024 * 1024;

    private final SqsClient sqs;
    private final String queueUrl;

    public WebhookQueueSender(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /** Sends a webhook as delivered. Throws {@link MessageTooLargeException} where it is too large for SQS. */
    public void send(Envelope envelope) {
        send(envelope, FifoIds.deduplicationId(envelope));
    }

    /** Sends a webhook again, under a new deduplication id. */
    public void sendAgain(Envelope envelope) {
        send(envelope, FifoIds.freshDeduplicationId());
    }

    private void send(Envelope envelope, String deduplicationId) {
        String message = MessageCodec.write(envelope);
        int bytes = message.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_MESSAGE_BYTES) {
            throw new MessageTooLargeException(envelope.body().size(), bytes);
        }
        sqs.sendMessage(SendMessageRequest.builder()
                .queueUrl(queueUrl)
                .messageBody(message)
                .messageGroupId(FifoIds.messageGroup(envelope))
                .messageDeduplicationId(deduplicationId)
                .build());
    }
}
