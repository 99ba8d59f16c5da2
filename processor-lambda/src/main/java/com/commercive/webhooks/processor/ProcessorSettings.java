package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.deployment.QueueSettings;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.processor.apply.WebhookProcessor;
import com.commercive.webhooks.processor.batch.BatchProcessor;
import com.commercive.webhooks.processor.batch.HoldTime;
import com.commercive.webhooks.processor.batch.QueueControl;
import com.commercive.webhooks.processor.batch.SuspectMarks;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Read the function's environment, and build what it asks for. */
record ProcessorSettings(
        String tablePrefix, String queueUrl, String metricsNamespace, HoldTime holdTime, int maxReceiveCount) {
    static ProcessorSettings of(Map<String, String> environment) {
        return new ProcessorSettings(
                EnvironmentVariable.DYNAMODB_TABLE_PREFIX.optional(environment).orElse(Stage.PROD.tablePrefix()),
                EnvironmentVariable.WEBHOOK_QUEUE_URL.required(environment),
                EnvironmentVariable.METRICS_NAMESPACE.optional(environment).orElse(Stage.PROD.service()),
                new HoldTime(
                        EnvironmentVariable.RETRY_BASE_SECONDS.positive(environment, QueueSettings.RETRY_BASE_SECONDS),
                        EnvironmentVariable.RETRY_MAX_SECONDS.positive(environment, QueueSettings.RETRY_MAX_SECONDS)),
                EnvironmentVariable.MAX_RECEIVE_COUNT.positive(environment, QueueSettings.MAX_RECEIVE_COUNT));
    }

    BatchProcessor batches(DynamoDbClient dynamoDb, SqsClient sqs, Metrics metrics, InstantSource clock) {
        return new BatchProcessor(
                new WebhookProcessor(dynamoDb, tablePrefix, metrics, clock, maxReceiveCount),
                new SuspectMarks(new WebhookLog(dynamoDb, tablePrefix), maxReceiveCount),
                new QueueControl(sqs, queueUrl),
                holdTime);
    }
}
