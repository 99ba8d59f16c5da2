package com.commercive.webhooks.model.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS clients of a function. Region, credentials and endpoints come from the environment, as the SDK reads it.
 *
 * <p>The SDK's own retries are off: only one layer retries, which knows what may be retried and how much time is left.
 * Apache's HTTP client is pure Java, so the same zip runs on arm64 and on a laptop. Before it reuses a pooled connection, it
 * checks that the connection has survived the freeze of the function.
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
