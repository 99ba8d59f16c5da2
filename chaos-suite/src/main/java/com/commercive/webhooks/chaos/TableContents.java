package com.commercive.webhooks.chaos;

import com.commercive.webhooks.chaos.traffic.ForeignRow;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The contents of all tables, read and written past the proxies. */
record TableContents(DynamoDbClient dynamoDb) {
    /** The most rows of one BatchWriteItem. */
    private static final int BATCH_SIZE = 25;

    /** Returns all rows of all tables by their keys, by the tables' names without a prefix. */
    Map<String, Map<String, Map<String, AttributeValue>>> byName() {
        Map<String, Map<String, Map<String, AttributeValue>>> all = new HashMap<>();
        for (Table table : Table.values()) {
            all.put(table.name(""), of(table));
        }
        return all;
    }

    Map<String, Map<String, AttributeValue>> of(Table table) {
        Map<String, Map<String, AttributeValue>> rows = new HashMap<>();
        dynamoDb.scanPaginator(request -> request.tableName(name(table)).consistentRead(true)).items().stream()
                .forEach(row ->
                        rows.put(Objects.requireNonNull(row.get(table.key())).s(), row));
        return rows;
    }

    void put(Table table, Map<String, AttributeValue> row) {
        dynamoDb.putItem(request -> request.tableName(name(table)).item(row));
    }

    /** Sets the attributes of another service's row, and makes the row if there is none. */
    void write(ForeignRow row) {
        Map<String, AttributeValue> values = new HashMap<>(row.values());
        AttributeValue key = Objects.requireNonNull(values.remove(row.key()));
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> placed = new HashMap<>();
        values.forEach((name, value) -> {
            names.put("#" + name, name);
            placed.put(":" + name, value);
        });
        String sets = names.values().stream()
                .map(name -> "#" + name + " = :" + name)
                .collect(Collectors.joining(", ", "SET ", ""));
        dynamoDb.updateItem(request -> request.tableName(Stage.PROD.tablePrefix() + row.table())
                .key(Map.of(row.key(), key))
                .updateExpression(sets)
                .expressionAttributeNames(names)
                .expressionAttributeValues(placed));
    }

    void clear() {
        for (Table table : Table.values()) {
            of(table).keySet().stream()
                    .map(key -> WriteRequest.builder()
                            .deleteRequest(delete -> delete.key(Map.of(table.key(), AttributeValue.fromS(key))))
                            .build())
                    .gather(Gatherers.windowFixed(BATCH_SIZE))
                    .forEach(deletes -> delete(table, deletes));
        }
    }

    private void delete(Table table, List<WriteRequest> deletes) {
        dynamoDb.batchWriteItem(request -> request.requestItems(Map.of(name(table), deletes)));
    }

    private static String name(Table table) {
        return table.name(Stage.PROD.tablePrefix());
    }
}
