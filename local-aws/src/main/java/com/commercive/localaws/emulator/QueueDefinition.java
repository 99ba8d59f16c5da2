package com.commercive.localaws.emulator;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.MESSAGE_RETENTION_PERIOD;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * The settings of a FIFO queue and of its FIFO dead-letter queue.
 *
 * @param maxReceiveCount receives after which a message moves to the dead-letter queue
 * @param visibilityTimeout of the queue; the dead-letter queue has the default of SQS
 * @param retention of both
 */
public record QueueDefinition(int maxReceiveCount, Duration visibilityTimeout, Duration retention) {
    public QueueDefinition {
        if (maxReceiveCount < 1) {
            throw new IllegalArgumentException("maxReceiveCount: expected a positive number, found " + maxReceiveCount);
        }
    }

    /** Creates the missing queues. One that exists keeps its settings. */
    public QueuePair createMissing(SqsClient sqs, String queueName, String deadLetterQueueName) {
        String deadLetterQueueUrl = urlOrCreate(sqs, deadLetterQueueName, commonAttributes());
        String policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                .formatted(new QueueAttributes(sqs).arn(deadLetterQueueUrl), maxReceiveCount);
        Map<QueueAttributeName, String> attributes = new HashMap<>(commonAttributes());
        attributes.put(VISIBILITY_TIMEOUT, Long.toString(visibilityTimeout.toSeconds()));
        attributes.put(REDRIVE_POLICY, policy);
        return new QueuePair(urlOrCreate(sqs, queueName, attributes), deadLetterQueueUrl);
    }

    private Map<QueueAttributeName, String> commonAttributes() {
        return Map.of(FIFO_QUEUE, "true", MESSAGE_RETENTION_PERIOD, Long.toString(retention.toSeconds()));
    }

    private static String urlOrCreate(SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
        try {
            return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
        } catch (QueueDoesNotExistException missing) {
            return sqs.createQueue(request -> request.queueName(name).attributes(attributes))
                    .queueUrl();
        }
    }
}
