package com.commercive.webhooks.processor;

import static java.util.stream.Collectors.toMap;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.table.TableCreation;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The processor's handler on emulators, with the store of one shop, and the rows that it leaves. */
public final class ProcessorSetup implements BeforeAllCallback {
    static final String STORE = "store-red";

    private final EmulatedAws aws = new EmulatedAws(TableCreation::requests);
    final FaultyCalls faults = new FaultyCalls();

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    void start() {
        aws.start();
        addStore(STORE, Delivery.SHOP);
    }

    EmulatedAws aws() {
        return aws;
    }

    ProcessorHandler handler() {
        return handler(InstantSource.system());
    }

    ProcessorHandler handler(InstantSource clock) {
        return handler(environment(), clock);
    }

    ProcessorHandler handler(Map<String, String> environment, InstantSource clock) {
        return new ProcessorHandler(environment, dynamoDb(), sqs(), clock);
    }

    /** Starts another published version of the function. */
    ProcessorHandler handler(String version) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", version);
        return new ProcessorHandler(environment, dynamoDb(), sqs(), InstantSource.system());
    }

    Map<String, String> environment() {
        return Map.of(
                "DYNAMODB_TABLE_PREFIX", aws.tablePrefix(),
                "WEBHOOK_QUEUE_URL", aws.queueUrl(),
                "METRICS_NAMESPACE", "test");
    }

    /** Returns a client whose calls have the faults. */
    DynamoDbClient dynamoDb() {
        return faulty(DynamoDbClient.builder(), aws.dynamoDbEndpoint());
    }

    private SqsClient sqs() {
        return faulty(SqsClient.builder(), aws.sqsEndpoint());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C faulty(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(settings ->
                        settings.addExecutionInterceptor(faults).retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** Processes one batch; returns the ids of the messages that are reported as failed. */
    List<String> process(Delivery... deliveries) {
        return process(handler(), deliveries);
    }

    List<String> process(ProcessorHandler handler, Delivery... deliveries) {
        return process(handler, 20_000, deliveries);
    }

    List<String> process(ProcessorHandler handler, int remainingMillis, Delivery... deliveries) {
        SQSEvent event = new SQSEvent();
        event.setRecords(Stream.of(deliveries).map(Delivery::message).toList());
        SQSBatchResponse response = handler.handleRequest(event, new InvocationContext(remainingMillis));
        return response.getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    boolean writes(SdkRequest request, Table table) {
        return request instanceof UpdateItemRequest update && update.tableName().equals(table.name(aws.tablePrefix()));
    }

    void addStore(String storeId, String domain) {
        put(Table.STORES, Map.of("store_id", storeId, "shop_domain", domain, "installed_at", "2026-01-01T00:00:00Z"));
    }

    /** Sets whether a store is active, as another service does. */
    void setActive(String storeId, boolean isActive) {
        aws.dynamoDb()
                .updateItem(request -> request.tableName(Table.STORES.name(aws.tablePrefix()))
                        .key(Map.of(Table.STORES.key(), AttributeValue.fromS(storeId)))
                        .updateExpression("SET is_active = :active")
                        .expressionAttributeValues(Map.of(":active", AttributeValue.fromBool(isActive))));
    }

    void put(Table table, Map<String, String> texts) {
        Map<String, AttributeValue> item = texts.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> AttributeValue.fromS(entry.getValue())));
        aws.dynamoDb()
                .putItem(request ->
                        request.tableName(table.name(aws.tablePrefix())).item(item));
    }

    /** Returns a row's attributes as short texts; empty where there is no row. */
    Map<String, String> row(Table table, String id) {
        return readable(aws.dynamoDb()
                .getItem(request -> request.tableName(table.name(aws.tablePrefix()))
                        .key(Map.of(table.key(), AttributeValue.fromS(id))))
                .item());
    }

    Map<String, String> logRow(Delivery delivery) {
        return row(Table.WEBHOOKS, delivery.webhookId());
    }

    /** Returns all rows of a table by their ids. */
    Map<String, Map<String, String>> rows(Table table) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        aws.dynamoDb()
                .scanPaginator(request -> request.tableName(table.name(aws.tablePrefix())))
                .items()
                .forEach(item ->
                        rows.put(text(item.getOrDefault(table.key(), AttributeValue.fromNul(true))), readable(item)));
        return rows;
    }

    private static Map<String, String> readable(Map<String, AttributeValue> item) {
        Map<String, String> row = new HashMap<>();
        item.forEach((name, value) -> row.put(name, text(value)));
        return row;
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case SS -> value.ss().stream().sorted().toList().toString();
            case M ->
                value.m().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                        .toList()
                        .toString();
            case L -> value.l().stream().map(ProcessorSetup::text).toList().toString();
            default -> value.toString();
        };
    }
}
