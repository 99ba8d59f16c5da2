package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The webhooks whose row has an error, the oldest first, as the sparse index on {@code failed} lists them. */
public final class FailedWebhooks {
    private static final Index INDEX = Table.WEBHOOKS.indexOn(Column.FAILED);

    private final DynamoDbClient dynamoDb;
    private final String table;

    public FailedWebhooks(DynamoDbClient dynamoDb, String tablePrefix) {
        this.dynamoDb = dynamoDb;
        this.table = Table.WEBHOOKS.name(tablePrefix);
    }

    /**
     * Returns those that SQS did not take. They are read page by page, as the stream is.
     *
     * @param since when the first of them came: rows of failed webhooks stay for a year and more, and all are read
     */
    public Stream<WebhookId> notQueued(Instant since) {
        return dynamoDb
                .queryPaginator(QueryRequest.builder()
                        .tableName(table)
                        .indexName(INDEX.name())
                        .keyConditionExpression("#failed = :yes AND #created_at >= :since")
                        .filterExpression("begins_with(#error, :not_queued)")
                        .expressionAttributeNames(Map.of(
                                "#failed",
                                INDEX.partitionKey(),
                                "#created_at",
                                INDEX.sortKey().orElseThrow(),
                                "#error",
                                Column.ERROR.attribute()))
                        .expressionAttributeValues(Map.of(
                                ":yes", AttributeValue.fromS("yes"),
                                ":since", AttributeValue.fromS(Timestamps.nanoseconds(since)),
                                ":not_queued", AttributeValue.fromS(WebhookLog.NOT_QUEUED_ERROR)))
                        .build())
                .items()
                .stream()
                .map(row -> new WebhookId(new Row(row).text(Column.WEBHOOK_ID).orElseThrow()));
    }
}
