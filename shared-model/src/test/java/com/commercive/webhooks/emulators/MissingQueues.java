package com.commercive.webhooks.emulators;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.MESSAGE_RETENTION_PERIOD;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import com.commercive.webhooks.model.deployment.QueueSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Create the FIFO queue and its FIFO dead-letter queue on an endpoint that lacks them.
 *
 * @param maxReceiveCount receives after which a message moves to the dead-letter queue
 * @param visibilityTimeout of the queue; the dead-letter queue has SQS's own default
 */
public record MissingQueues(int maxReceiveCount, Duration visibilityTimeout) {
    /** Settings of production. */
    public static MissingQueues asDeployed() {
        return new MissingQueues(QueueSettings.MAX_RECEIVE_COUNT, QueueSettings.VISIBILITY_TIMEOUT);
    }

    /** Create those that are missing; one that exists keeps its settings. */
    public PipelineQueues create(SqsClient sqs, String queueName, String deadLetterQueueName) {
        String deadLetterQueueUrl = urlOrCreate(sqs, deadLetterQueueName, attributes());
        String policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                .formatted(arn(sqs, deadLetterQueueUrl), maxReceiveCount);
        var attributes = new HashMap<>(attributes());
        attributes.put(VISIBILITY_TIMEOUT, Long.toString(visibilityTimeout.toSeconds()));
        attributes.put(REDRIVE_POLICY, policy);
        return new PipelineQueues(urlOrCreate(sqs, queueName, attributes), deadLetterQueueUrl);
    }

    private static Map<QueueAttributeName, String> attributes() {
        return Map.of(FIFO_QUEUE, "true", MESSAGE_RETENTION_PERIOD, Long.toString(QueueSettings.RETENTION.toSeconds()));
    }

    private static String urlOrCreate(SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
        try {
            return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
        } catch (QueueDoesNotExistException missing) {
            return sqs.createQueue(request -> request.queueName(name).attributes(attributes))
                    .queueUrl();
        }
    }

    private static String arn(SqsClient sqs, String queueUrl) {
        var attributes =
                sqs.getQueueAttributes(request -> request.queueUrl(queueUrl).attributeNames(QUEUE_ARN));
        return Objects.requireNonNull(attributes.attributes().get(QUEUE_ARN));
    }
}
