package com.commercive.webhooks.chaos;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The contents of all tables, read and written past the proxies. */
record TableContents(DynamoDbClient dynamoDb) {
    /** The most rows of one BatchWriteItem. */
    private static final int BATCH_SIZE = 25;

    /** Returns all rows of all tables by their keys. */
    Map<Table, Map<String, Map<String, AttributeValue>>> all() {
        Map<Table, Map<String, Map<String, AttributeValue>>> all = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            all.put(table, of(table));
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
