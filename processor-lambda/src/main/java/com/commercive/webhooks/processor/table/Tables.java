package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.resilience.AwsFailures;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reach the tables for one message: within its retries and the time that the invocation has left. Thread-safe. */
public final class Tables {
    private final DynamoDbClient dynamoDb;
    private final String prefix;
    private final InCallRetry retry;
    private final Deadline invocation;

    public Tables(DynamoDbClient dynamoDb, String prefix, InCallRetry retry, Deadline invocation) {
        this.dynamoDb = dynamoDb;
        this.prefix = prefix;
        this.retry = retry;
        this.invocation = invocation;
    }

    public ItemUpdate update(Table table, String id) {
        return new ItemUpdate(table.name(prefix), table, id);
    }

    /** Make the update, or say why its condition refused it. */
    public Update apply(ItemUpdate update) {
        try {
            call(() -> dynamoDb.updateItem(update.request()));
            return new Update.Written();
        } catch (ConditionalCheckFailedException refused) {
            return refused.item().isEmpty() ? new Update.Absent() : new Update.Refused(refused.item());
        }
    }

    /** All rows that the index has for a key; an index is a moment behind its table. */
    public List<Map<String, AttributeValue>> query(Table table, Index index, String key) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table.name(prefix))
                .indexName(index.name())
                .keyConditionExpression("#key = :key")
                .expressionAttributeNames(Map.of("#key", index.partitionKey()))
                .expressionAttributeValues(Map.of(":key", AttributeValue.fromS(key)))
                .build();
        try {
            return call(() -> dynamoDb.queryPaginator(query).items().stream().toList());
        } catch (SdkException e) {
            throw AwsFailures.isInvalidRequest(e) ? new MissingIndexException(index.name()) : e;
        }
    }

    /** The row as it is now; empty where there is none. */
    public Map<String, AttributeValue> get(Table table, String id) {
        GetItemRequest get = GetItemRequest.builder()
                .tableName(table.name(prefix))
                .key(Map.of(table.key(), AttributeValue.fromS(id)))
                .consistentRead(true)
                .build();
        return call(() -> dynamoDb.getItem(get)).item();
    }

    /** Make a write that is none of a business row, within the same bounds. */
    public void run(Runnable call) {
        requireTime();
        retry.run(call);
    }

    private <T> T call(Supplier<T> call) {
        requireTime();
        return retry.call(call);
    }

    private void requireTime() {
        if (invocation.isOver()) {
            throw new OutOfTimeException();
        }
    }
}
