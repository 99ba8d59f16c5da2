package com.commercive.webhooks.console.connection;

import com.commercive.webhooks.model.envelope.WebhookQueue;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Hold one deployment of the system.
 *
 * @param description what it is, for the first line of a command
 * @param identity who works on it
 */
public record Target(
        String description,
        String tablePrefix,
        String queueName,
        DynamoDbClient dynamoDb,
        SqsClient sqs,
        Supplier<String> identity)
        implements AutoCloseable {

    /** Look the queue up; fails where there is none. */
    public WebhookQueue queue() {
        return new WebhookQueue(
                sqs, sqs.getQueueUrl(request -> request.queueName(queueName)).queueUrl());
    }

    @Override
    public void close() {
        dynamoDb.close();
        sqs.close();
    }
}
