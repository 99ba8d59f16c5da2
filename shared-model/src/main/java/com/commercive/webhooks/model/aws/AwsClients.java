package com.commercive.webhooks.model.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Build the clients of a function. Region, credentials and endpoints come from the environment, as the SDK reads it.
 *
 * <p>The SDK's own retries are off: one layer retries, and it knows what may be retried and how much time is left.
 * Apache's client is pure Java, so that the same zip runs on arm64 and on a laptop, and it checks a pooled connection
 * that slept through a freeze before it sends a request over it.
 */
public final class AwsClients {
    private AwsClients() {}

    public static DynamoDbClient dynamoDb(Duration attemptTimeout) {
        return DynamoDbClient.builder()
                .httpClient(httpClient(attemptTimeout))
                .overrideConfiguration(oneAttemptOf(attemptTimeout))
                .build();
    }

    public static SqsClient sqs(Duration attemptTimeout) {
        return SqsClient.builder()
                .httpClient(httpClient(attemptTimeout))
                .overrideConfiguration(oneAttemptOf(attemptTimeout))
                .build();
    }

    public static ClientOverrideConfiguration oneAttemptOf(Duration attemptTimeout) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallTimeout(attemptTimeout)
                .build();
    }

    public static SdkHttpClient httpClient(Duration attemptTimeout) {
        return Apache5HttpClient.builder()
                .connectionTimeout(attemptTimeout)
                .socketTimeout(attemptTimeout)
                .connectionAcquisitionTimeout(attemptTimeout)
                .maxConnections(64)
                .build();
    }
}
