package com.commercive.localaws.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.http.Forwarder;
import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.proxy.Alteration.Altered;
import com.commercive.localaws.testing.EmulatedAws;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

final class LaggingIndexesTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(prefix -> List.of(table(prefix + "lines")));

    private final DynamoDbClient dynamoDb = EmulatorClients.dynamoDb(aws.dynamoDbEndpoint());
    private final Forwarder service = new Forwarder(aws.dynamoDbEndpoint());

    private static CreateTableRequest table(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        id -> id.attributeName("id").attributeType(ScalarAttributeType.S),
                        order -> order.attributeName("order").attributeType(ScalarAttributeType.S))
                .keySchema(key -> key.attributeName("id").keyType(KeyType.HASH))
                .globalSecondaryIndexes(index -> index.indexName("by-order")
                        .keySchema(key -> key.attributeName("order").keyType(KeyType.HASH))
                        .projection(all -> all.projectionType(ProjectionType.ALL)))
                .build();
    }

    @BeforeEach
    void writeTheFirstLine() {
        dynamoDb.deleteItem(request -> request.tableName(table()).key(Map.of("id", text("second"))));
        put("first", "old");
    }

    @AfterEach
    void close() {
        service.close();
        dynamoDb.close();
    }

    @Test
    void answersAsOfBefore() throws Exception {
        try (LaggingIndexes indexes = lagging(Duration.ofHours(1))) {
            assertThat(query(indexes).altered()).isFalse();
            put("first", "new");
            put("second", "new");

            Altered answer = query(indexes);

            assertThat(answer.altered()).isTrue();
            assertThat(body(answer)).contains("first", "old").doesNotContain("second", "new");
        }
    }

    @Test
    void showsRowsThatAreGone() throws Exception {
        try (LaggingIndexes indexes = lagging(Duration.ofHours(1))) {
            dynamoDb.deleteItem(request -> request.tableName(table()).key(Map.of("id", text("first"))));

            assertThat(body(query(indexes))).contains("first");
        }
    }

    @Test
    void showsEverythingAfterTheLag() throws Exception {
        try (LaggingIndexes indexes = lagging(Duration.ZERO)) {
            put("first", "new");
            put("second", "new");

            await().untilAsserted(() ->
                    assertThat(body(query(indexes))).contains("second", "new").doesNotContain("old"));
        }
    }

    @Test
    void catchesUp() throws Exception {
        try (LaggingIndexes indexes = lagging(Duration.ofHours(1))) {
            put("second", "new");

            indexes.catchUp();

            assertThat(query(indexes).altered()).isFalse();
            assertThat(body(query(indexes))).contains("second");
        }
    }

    private LaggingIndexes lagging(Duration lag) {
        return new LaggingIndexes(aws.dynamoDbEndpoint(), service, lag);
    }

    private void put(String id, String title) {
        dynamoDb.putItem(request ->
                request.tableName(table()).item(Map.of("id", text(id), "order", text("7"), "title", text(title))));
    }

    private static Altered query(LaggingIndexes indexes) throws IOException, InterruptedException {
        String query = """
                {"TableName":"%s","IndexName":"by-order","KeyConditionExpression":"#o = :o",
                 "ExpressionAttributeNames":{"#o":"order"},"ExpressionAttributeValues":{":o":{"S":"7"}}}
                """.formatted(table());
        return indexes.answer(new LoopbackRequest(
                "POST",
                "/",
                Map.of(
                        "X-Amz-Target", List.of("DynamoDB_20120810.Query"),
                        "Content-Type", List.of("application/x-amz-json-1.0"),
                        "Authorization",
                                List.of("AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,"
                                        + " SignedHeaders=host, Signature=0")),
                query.getBytes(StandardCharsets.UTF_8)));
    }

    private static String table() {
        return aws.tablePrefix() + "lines";
    }

    private static String body(Altered answer) {
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
