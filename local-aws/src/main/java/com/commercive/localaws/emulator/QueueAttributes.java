package com.commercive.localaws.emulator;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The current attributes of queues. */
public record QueueAttributes(SqsClient sqs) {
    public String arn(String queueUrl) {
        return Objects.requireNonNull(read(queueUrl, QUEUE_ARN).get(QUEUE_ARN));
    }

    /** Returns the number of messages that can be received. */
    public int visible(String queueUrl) {
        return sum(read(queueUrl, APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    /** Returns the number of messages, those that are delayed or in flight included. */
    public int all(String queueUrl) {
        return sum(read(
                queueUrl,
                APPROXIMATE_NUMBER_OF_MESSAGES,
                APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
    }

    public Optional<String> redrivePolicy(String queueUrl) {
        return Optional.ofNullable(
                read(queueUrl, QueueAttributeName.REDRIVE_POLICY).get(QueueAttributeName.REDRIVE_POLICY));
    }

    private Map<QueueAttributeName, String> read(String queueUrl, QueueAttributeName... names) {
        return sqs.getQueueAttributes(request -> request.queueUrl(queueUrl).attributeNames(names))
                .attributes();
    }

    private static int sum(Map<QueueAttributeName, String> counts) {
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }
}
