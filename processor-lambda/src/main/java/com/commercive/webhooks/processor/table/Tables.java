package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.resilience.AwsFailures;
import com.commercive.webhooks.model.resilience.InCallRetry;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The tables, for one message: every call stays within the message's retries and the time that the invocation has left.
 * Thread-safe.
 */
public final class Tables {
    /** Each round is lost to another writer of the same row, so that five in a row are an exception. */
    private static final int ROUNDS = 5;

    private static final int PAGE = 100;

    private final DynamoDbClient dynamoDb;
    private final String prefix;
    private final InCallRetry retry;

    public Tables(DynamoDbClient dynamoDb, String prefix, InCallRetry retry) {
        this.dynamoDb = dynamoDb;
        this.prefix = prefix;
        this.retry = retry;
    }

    /**
     * Writes the row of our derived id, else the row that another service made before us and that keeps its id, else a
     * new row of our derived id. The look-up only chooses the key: every write carries its own conditions.
     *
     * @param existingId looks up another service's row; asked only where ours does not exist
     */
    public WriteResult upsert(RowWrite write, String derivedId, Supplier<Optional<String>> existingId) {
        WriteResult ours = update(write, derivedId);
        if (!(ours instanceof WriteResult.Absent)) {
            return ours;
        }
        return existingId
                .get()
                .map(id -> update(write, id))
                .filter(theirs -> !(theirs instanceof WriteResult.Absent))
                .orElseGet(() -> create(write, derivedId));
    }

    /** Writes a row that must exist. */
    public WriteResult update(RowWrite write, String id) {
        return switch (make(write.toUnseenRow(id, write.guard().unseen()))) {
            case Made(Row row) -> new WriteResult.Written(id, false, row);
            case Refused(Row row) -> row.isAbsent() ? new WriteResult.Absent() : update(write, id, row);
        };
    }

    /** Writes a row that was read; it must still exist. */
    public WriteResult update(RowWrite write, String id, Row seen) {
        return write(write, id, seen, false);
    }

    /** Writes a row that does not exist, as far as is known. */
    public WriteResult create(RowWrite write, String id) {
        return write(write, id, Row.ABSENT, true);
    }

    /** Judges what was read, writes on condition that it is unchanged, and judges again where it is not. */
    private WriteResult write(RowWrite write, String id, Row seen, boolean mayCreate) {
        Row row = seen;
        for (int round = 0; round < ROUNDS; round++) {
            switch (write.guard().judge(row)) {
                case Judgement.Stale() -> {
                    return new WriteResult.Stale(id, row);
                }
                case Judgement.Unrelated() -> {
                    return new WriteResult.Absent();
                }
                case Judgement.Accepted accepted -> {
                    switch (make(write.toSeenRow(id, accepted, row))) {
                        case Made(Row written) -> {
                            return new WriteResult.Written(id, row.isAbsent(), written);
                        }
                        case Refused(Row other) -> row = other;
                    }
                    if (row.isAbsent() && !mayCreate) {
                        return new WriteResult.Absent();
                    }
                }
            }
        }
        throw new ContendedRowException(write.table());
    }

    /** Makes an update that needs no judgement; returns whether its conditions were true. */
    public boolean updateIf(ItemUpdate update) {
        return make(update) instanceof Made;
    }

    private Response make(ItemUpdate update) {
        UpdateItemRequest request = update.request(prefix);
        try {
            return new Made(
                    new Row(retry.call(() -> dynamoDb.updateItem(request)).attributes()));
        } catch (ConditionalCheckFailedException refused) {
            return new Refused(new Row(refused.item()));
        }
    }

    /** Returns all rows that an index has for a key. An index is a moment behind its table. */
    public List<Row> query(Table table, Column partitionKey, String key) {
        Index index = table.indexOn(partitionKey);
        QueryRequest query = QueryRequest.builder()
                .tableName(table.name(prefix))
                .indexName(index.name())
                .keyConditionExpression("#key = :key")
                .expressionAttributeNames(Map.of("#key", index.partitionKey()))
                .expressionAttributeValues(Map.of(":key", AttributeValue.fromS(key)))
                .build();
        try {
            return retry.call(() -> dynamoDb.queryPaginator(query).items().stream()
                    .map(Row::new)
                    .toList());
        } catch (SdkException e) {
            throw AwsFailures.isInvalidRequest(e) ? new MissingIndexException(index.name()) : e;
        }
    }

    /**
     * Returns the next rows that an index has for a key, in the order of their {@code created_at}; none at the end.
     *
     * @param from the first {@code created_at}
     * @param to the last one
     * @param after the row that was the last one before; empty at the beginning
     */
    public List<Row> page(
            Table table,
            Column partitionKey,
            String key,
            String from,
            String to,
            Optional<Map<String, AttributeValue>> after) {
        Index index = table.indexOn(partitionKey);
        QueryRequest query = QueryRequest.builder()
                .tableName(table.name(prefix))
                .indexName(index.name())
                .keyConditionExpression("#key = :key AND #time BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of(
                        "#key", index.partitionKey(), "#time", index.sortKey().orElseThrow()))
                .expressionAttributeValues(Map.of(
                        ":key",
                        AttributeValue.fromS(key),
                        ":from",
                        AttributeValue.fromS(from),
                        ":to",
                        AttributeValue.fromS(to)))
                .exclusiveStartKey(after.orElse(null))
                .limit(PAGE)
                .build();
        return retry.call(
                () -> dynamoDb.query(query).items().stream().map(Row::new).toList());
    }

    /** Returns those rows of {@link #query} that belong to a store: Shopify's ids alone do not say whose a row is. */
    public List<Row> queryOfStore(Table table, Column partitionKey, String key, String storeId) {
        return query(table, partitionKey, key).stream()
                .filter(row -> row.text(Column.STORE_ID).equals(Optional.of(storeId)))
                .toList();
    }

    /** Returns the id of the row that was created first, of rows that an index returned. */
    public Optional<String> oldest(Table table, Column partitionKey, List<Row> found) {
        boolean needsReads = found.size() > 1 && !table.indexOn(partitionKey).holds(Column.CREATED_AT);
        return found.stream()
                .map(row -> needsReads ? get(table, row.text(table.keyColumn()).orElseThrow()) : row)
                .filter(row -> !row.isAbsent())
                .min(Comparator.comparing(
                                (Row row) -> row.text(Column.CREATED_AT).orElse(""))
                        .thenComparing(row -> row.text(table.keyColumn()).orElseThrow()))
                .flatMap(row -> row.text(table.keyColumn()));
    }

    /** Reads a row as it is now; one that does not exist is {@link Row#ABSENT}. */
    public Row get(Table table, String id) {
        GetItemRequest get = GetItemRequest.builder()
                .tableName(table.name(prefix))
                .key(Map.of(table.key(), AttributeValue.fromS(id)))
                .consistentRead(true)
                .build();
        return new Row(retry.call(() -> dynamoDb.getItem(get)).item());
    }

    /** What DynamoDB answers to an update. */
    private sealed interface Response {}

    /** @param row as it is now, where the update asked for it */
    private record Made(Row row) implements Response {}

    /** A condition was false. @param row as it is */
    private record Refused(Row row) implements Response {}
}
