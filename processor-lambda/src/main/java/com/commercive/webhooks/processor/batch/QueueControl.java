package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.resilience.Deadline;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;

/**
 * Tell SQS of messages, beside the function's answer. Nothing depends on it: a message that is not deleted here is by the
 * event source, one whose time is not changed waits for its visibility timeout.
 */
public final class QueueControl {
    private static final Logger LOG = LoggerFactory.getLogger(QueueControl.class);

    private final SqsClient sqs;
    private final String queueUrl;

    public QueueControl(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    /** Delete messages, at most the ten of a batch. */
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
     * Set when the messages of a group are seen again; the last first, or SQS would hand out a first one without them.
     *
     * @param end after which no call begins
     */
    void hold(List<Held> group, Deadline end) {
        group.reversed().stream()
                .takeWhile(held -> !end.isOver())
                .forEach(held -> attempt("Hold time not set", () -> setTime(held.message(), held.time())));
    }

    private void setTime(ReceivedMessage message, Duration time) {
        sqs.changeMessageVisibility(request -> request.queueUrl(queueUrl)
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(Math.toIntExact(time.toSeconds())));
    }

    private static void attempt(String warning, Runnable call) {
        try {
            call.run();
        } catch (SdkException e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log(warning);
        }
    }
}
