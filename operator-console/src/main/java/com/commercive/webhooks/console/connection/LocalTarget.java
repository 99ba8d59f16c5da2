package com.commercive.webhooks.console.connection;

import com.commercive.webhooks.model.deployment.Stage;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The system that {@code ./pipeline up} started: on its usual ports, or at the endpoints in the SDK's variables. */
final class LocalTarget {
    private static final StaticCredentialsProvider ANY_CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private LocalTarget() {}

    static Target open(Stage stage, String tablePrefix, Map<String, String> variables) {
        URI dynamoDb = endpoint(variables, "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000");
        URI sqs = endpoint(variables, "AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:9324");
        return new Target(
                "Local system: DynamoDB at " + dynamoDb + ", SQS at " + sqs
                        + " (for a deployed stage: --stage, --profile, --region)",
                tablePrefix,
                stage.queueName(),
                at(dynamoDb, DynamoDbClient.builder()).build(),
                at(sqs, SqsClient.builder()).build(),
                () -> System.getProperty("user.name"));
    }

    private static URI endpoint(Map<String, String> variables, String variable, String otherwise) {
        return Stream.of(variable, "AWS_ENDPOINT_URL")
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(URI::create)
                .orElseGet(() -> URI.create(otherwise));
    }

    private static <B extends AwsClientBuilder<B, C>, C> B at(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint).region(Region.US_EAST_1).credentialsProvider(ANY_CREDENTIALS);
    }
}
