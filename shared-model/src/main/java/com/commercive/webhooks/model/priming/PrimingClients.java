package com.commercive.webhooks.model.priming;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.Md5Utils;

/** AWS clients that sign and marshal as the real ones do, but send nothing. */
public final class PrimingClients {
    private static final JsonMapper JSON = new JsonMapper();

    private PrimingClients() {}

    /** Returns a client for which every read finds a row with these attributes, and every write succeeds. */
    public static DynamoDbClient dynamoDb(String rowJson) {
        String row = "{\"Item\": " + rowJson + ", \"Items\": [" + rowJson + "], \"Count\": 1}";
        return answered(DynamoDbClient.builder(), request -> row);
    }

    public static SqsClient sqs() {
        return answered(SqsClient.builder(), PrimingClients::receipt);
    }

    /** Returns the response of SQS to a message. The SDK checks that it has the digest of the message's body. */
    private static String receipt(String request) throws IOException {
        byte[] body = JSON.readTree(request).path("MessageBody").asText().getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of().formatHex(Md5Utils.computeMD5Hash(body));
        return "{\"MessageId\": \"priming\", \"MD5OfMessageBody\": \"" + digest + "\"}";
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C answered(
            B builder, InMemoryHttpClient.Responder responder) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("priming", "priming")))
                .httpClient(new InMemoryHttpClient(responder))
                .build();
    }
}
