package com.commercive.webhooks.model.priming;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Build AWS clients that sign and marshal as the real ones do, and send nothing. */
public final class PrimingClients {
    private PrimingClients() {}

    /** Every look-up finds a row with these attributes; every write succeeds. */
    public static DynamoDbClient dynamoDb(String rowJson) {
        String row = "{\"Item\": " + rowJson + ", \"Items\": [" + rowJson + "], \"Count\": 1}";
        return answered(DynamoDbClient.builder(), request -> row);
    }

    public static SqsClient sqs() {
        return answered(SqsClient.builder(), SentMessage::receipt);
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C answered(
            B builder, InsideHttpClient.Answer answer) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("priming", "priming")))
                .httpClient(new InsideHttpClient(answer))
                .build();
    }
}
