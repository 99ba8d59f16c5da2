package com.commercive.webhooks.console.connection;

import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The deployment that a command works on: its names and open clients.
 *
 * @param description the first line that a command prints
 * @param identity returns who works on it
 */
public record Target(
        String description,
        String tablePrefix,
        String queueName,
        DynamoDbClient dynamoDb,
        SqsClient sqs,
        Supplier<String> identity)
        implements AutoCloseable {

    /** Returns the webhook queue; fails where there is none. */
    public WebhookQueueSender queue() {
        return new WebhookQueueSender(
                sqs, sqs.getQueueUrl(request -> request.queueName(queueName)).queueUrl());
    }

    @Override
    public void close() {
        dynamoDb.close();
        sqs.close();
    }
}
