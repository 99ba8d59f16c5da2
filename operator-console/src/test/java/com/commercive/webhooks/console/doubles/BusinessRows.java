package com.commercive.webhooks.console.doubles;

import com.commercive.webhooks.console.EmulatedStage;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of a stage's business tables, which a test writes as other services and the processor do. */
record BusinessRows(EmulatedStage stage) {
    void order(String id, String storeId, String shopifyId, String createdAt) {
        put(
                Table.ORDERS,
                Map.of("order_id", id, "store_id", storeId, "shopify_order_id", shopifyId, "created_at", createdAt));
    }

    void line(String id, String orderId, String shopifyId, String createdAt) {
        put(
                Table.ORDER_ITEMS,
                Map.of(
                        "order_item_id", id,
                        "order_id", orderId,
                        "store_id", "store-1",
                        "shopify_line_item_id", shopifyId,
                        "created_at", createdAt));
    }

    void tracking(String id, String orderId, String shopifyId, String createdAt) {
        put(
                Table.TRACKINGS,
                Map.of(
                        "tracking_id", id,
                        "order_id", orderId,
                        "store_id", "store-1",
                        "shopify_fulfillment_id", shopifyId,
                        "created_at", createdAt));
    }

    void put(Table table, Map<String, String> texts) {
        Map<String, AttributeValue> row = texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> AttributeValue.fromS(entry.getValue())));
        stage.dynamoDb().putItem(request -> request.tableName(name(table)).item(row));
    }

    List<Map<String, AttributeValue>> all(Table table) {
        return stage.dynamoDb().scanPaginator(request -> request.tableName(name(table))).items().stream()
                .toList();
    }

    void deleteAll(Table table) {
        for (Map<String, AttributeValue> row : all(table)) {
            Map<String, AttributeValue> key = row.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(table.key()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            stage.dynamoDb()
                    .deleteItem(request -> request.tableName(name(table)).key(key));
        }
    }

    private String name(Table table) {
        return table.name(stage.stage().tablePrefix());
    }
}
