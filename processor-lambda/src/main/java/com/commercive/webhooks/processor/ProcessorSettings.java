package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.deployment.CommonSettings;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.deployment.QueueSettings;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.processor.batch.BatchProcessor;
import com.commercive.webhooks.processor.batch.MessageVisibility;
import com.commercive.webhooks.processor.batch.PoisonTracker;
import com.commercive.webhooks.processor.batch.RetryBackoff;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.webhook.WebhookProcessor;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The function's settings, as its environment says, and what is built from them. */
record ProcessorSettings(CommonSettings common, RetryBackoff backoff, int maxReceiveCount) {
    static ProcessorSettings of(Map<String, String> environment) {
        return new ProcessorSettings(
                CommonSettings.of(environment),
                new RetryBackoff(
                        EnvironmentVariable.RETRY_BASE_SECONDS.positive(environment, QueueSettings.RETRY_BASE_SECONDS),
                        EnvironmentVariable.RETRY_MAX_SECONDS.positive(environment, QueueSettings.RETRY_MAX_SECONDS)),
                EnvironmentVariable.MAX_RECEIVE_COUNT.positive(environment, QueueSettings.MAX_RECEIVE_COUNT));
    }

    WebhookProcessor processor(DynamoDbClient dynamoDb, Metrics metrics, InstantSource clock) {
        TopicHandlers handlers = new TopicHandlers(new StoreDirectory());
        return new WebhookProcessor(dynamoDb, common.tablePrefix(), handlers::of, metrics, clock);
    }

    BatchProcessor batches(DynamoDbClient dynamoDb, SqsClient sqs, Metrics metrics, InstantSource clock) {
        return new BatchProcessor(
                processor(dynamoDb, metrics, clock),
                new PoisonTracker(new WebhookLog(dynamoDb, common.tablePrefix())),
                new MessageVisibility(sqs, common.queueUrl()),
                backoff);
    }
}
