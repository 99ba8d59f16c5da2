package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.deployment.CommonSettings;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.deployment.QueueSettings;
import com.commercive.webhooks.model.log.AttemptMarks;
import com.commercive.webhooks.model.metrics.Metrics;
import com.commercive.webhooks.processor.batch.BatchProcessor;
import com.commercive.webhooks.processor.batch.MessageVisibility;
import com.commercive.webhooks.processor.batch.PoisonTracker;
import com.commercive.webhooks.processor.batch.RetryBackoff;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.webhook.WebhookProcessor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The function's settings, as its environment says, and what is built from them.
 *
 * @param syncWait after receipt, for which a level waits whose row another service has not written yet
 * @param functionVersion the published version that this code is, or {@code unpublished}
 */
record ProcessorSettings(
        CommonSettings common, RetryBackoff backoff, int maxReceiveCount, Duration syncWait, String functionVersion) {
    /** Set by Lambda, not by the stack (AWS Lambda, "Defined runtime environment variables"). */
    private static final String VERSION_VARIABLE = "AWS_LAMBDA_FUNCTION_VERSION";

    /** Lambda's name for code that was not published; one name for code that may change. */
    private static final String LATEST = "$LATEST";

    static ProcessorSettings of(Map<String, String> environment) {
        return new ProcessorSettings(
                CommonSettings.of(environment),
                new RetryBackoff(
                        EnvironmentVariable.RETRY_BASE_SECONDS.positive(environment, QueueSettings.RETRY_BASE_SECONDS),
                        EnvironmentVariable.RETRY_MAX_SECONDS.positive(environment, QueueSettings.RETRY_MAX_SECONDS)),
                EnvironmentVariable.MAX_RECEIVE_COUNT.positive(environment, QueueSettings.MAX_RECEIVE_COUNT),
                Duration.ofSeconds(
                        EnvironmentVariable.SYNC_WAIT_SECONDS.positive(environment, QueueSettings.SYNC_WAIT_SECONDS)),
                version(environment));
    }

    private static String version(Map<String, String> environment) {
        String version = environment.getOrDefault(VERSION_VARIABLE, LATEST);
        return version.equals(LATEST) ? "unpublished" : version;
    }

    WebhookProcessor processor(DynamoDbClient dynamoDb, Metrics metrics, InstantSource clock) {
        TopicHandlers handlers = new TopicHandlers(new StoreDirectory(), syncWait);
        return new WebhookProcessor(dynamoDb, common.tablePrefix(), common.retention(), handlers::of, metrics, clock);
    }

    BatchProcessor batches(DynamoDbClient dynamoDb, SqsClient sqs, Metrics metrics, InstantSource clock) {
        return new BatchProcessor(
                processor(dynamoDb, metrics, clock),
                new PoisonTracker(new AttemptMarks(dynamoDb, common.tablePrefix(), common.retention()), clock),
                new MessageVisibility(sqs, common.queueUrl()),
                backoff);
    }
}
