package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.resilience.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;

/**
 * What SQS is told of messages beside the function's answer. Nothing depends on it: a message that is not deleted here is
 * deleted by the event source, and one whose visibility is not changed waits for its visibility timeout.
 */
public final class MessageVisibility {
    private static final Logger LOG = LoggerFactory.getLogger(MessageVisibility.class);

    private final SqsClient sqs;
    private final String queueUrl;

    public MessageVisibility(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /** Deletes messages, at most the ten of a batch. */
    void delete(List<ReceivedMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<DeleteMessageBatchRequestEntry> entries = messages.stream()
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        attempt(
                "Not deleted before suspects",
                () -> sqs.deleteMessageBatch(
                        request -> request.queueUrl(queueUrl).entries(entries)));
    }

    /**
     * Sets when the messages of a group are visible again. The last comes first, as SQS would otherwise hand out the first
     * one without the others.
     *
     * @param delays by message, in the order of the group
     * @param end after which no call begins
     */
    void delay(SequencedMap<ReceivedMessage, Duration> delays, Deadline end) {
        delays.sequencedEntrySet().reversed().stream()
                .takeWhile(entry -> !end.isOver())
                .forEach(entry ->
                        attempt("Visibility timeout not set", () -> setTimeout(entry.getKey(), entry.getValue())));
    }

    private void setTimeout(ReceivedMessage message, Duration delay) {
        sqs.changeMessageVisibility(request -> request.queueUrl(queueUrl)
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(Math.toIntExact(wholeSeconds(delay))));
    }

    /** Rounded up: a message that waits for a moment must not come back before it. */
    private static long wholeSeconds(Duration delay) {
        return delay.plusNanos(999_999_999).toSeconds();
    }

    private static void attempt(String warning, Runnable call) {
        try {
            call.run();
        } catch (SdkException e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log(warning);
        }
    }
}
