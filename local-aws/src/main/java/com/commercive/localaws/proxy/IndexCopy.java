package com.commercive.localaws.proxy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A table beside the others that shows what an index of one of them held at an earlier moment. Not thread-safe. */
final class IndexCopy {
    /** The content of the index at a moment, by the keys of the table. */
    private record Snapshot(Instant taken, Map<Map<String, AttributeValue>, Map<String, AttributeValue>> rows) {}

    private final DynamoDbClient dynamoDb;
    private final TableDescription table;
    private final String index;
    private final Deque<Snapshot> snapshots = new ArrayDeque<>();
    private Snapshot shown = new Snapshot(Instant.MIN, Map.of());

    private IndexCopy(DynamoDbClient dynamoDb, TableDescription table, String index) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.index = index;
    }

    static String name(String table, String index) {
        return "lagging." + table + "." + index;
    }

    /** Creates the copy. It shows nothing yet. */
    static IndexCopy create(DynamoDbClient dynamoDb, TableDescription table, GlobalSecondaryIndexDescription index) {
        dynamoDb.createTable(request -> request.tableName(name(table.tableName(), index.indexName()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(table.keySchema())
                .attributeDefinitions(keys(table, index))
                .globalSecondaryIndexes(only -> only.indexName(index.indexName())
                        .keySchema(index.keySchema())
                        .projection(index.projection())));
        return new IndexCopy(dynamoDb, table, index.indexName());
    }

    private static List<AttributeDefinition> keys(TableDescription table, GlobalSecondaryIndexDescription index) {
        Set<String> names = Stream.concat(table.keySchema().stream(), index.keySchema().stream())
                .map(KeySchemaElement::attributeName)
                .collect(Collectors.toSet());
        return table.attributeDefinitions().stream()
                .filter(attribute -> names.contains(attribute.attributeName()))
                .toList();
    }

    /** Remembers what the index holds now. */
    void take(Instant now) {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> rows = new HashMap<>();
        dynamoDb.scanPaginator(request -> request.tableName(table.tableName()).indexName(index))
                .items()
                .forEach(row -> rows.put(key(row), row));
        snapshots.add(new Snapshot(now, rows));
    }

    private Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
        return table.keySchema().stream()
                .map(KeySchemaElement::attributeName)
                .collect(Collectors.toMap(name -> name, row::get));
    }

    /** Shows what the index held at a moment. */
    void show(Instant moment) {
        while (!snapshots.isEmpty() && !snapshots.getFirst().taken().isAfter(moment)) {
            show(snapshots.removeFirst());
        }
    }

    private void show(Snapshot next) {
        Set<Map<String, AttributeValue>> gone = new HashSet<>(shown.rows().keySet());
        gone.removeAll(next.rows().keySet());
        gone.forEach(
                key -> dynamoDb.deleteItem(request -> request.tableName(name()).key(key)));
        next.rows().entrySet().stream()
                .filter(row -> !row.getValue().equals(shown.rows().get(row.getKey())))
                .forEach(row ->
                        dynamoDb.putItem(request -> request.tableName(name()).item(row.getValue())));
        shown = next;
    }

    void drop() {
        dynamoDb.deleteTable(request -> request.tableName(name()));
    }

    private String name() {
        return name(table.tableName(), index);
    }
}
