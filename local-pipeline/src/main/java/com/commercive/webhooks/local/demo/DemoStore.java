package com.commercive.webhooks.local.demo;

import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A store with its inventory, as rows that other services of the platform would have written. */
public final class DemoStore {
    public static final String SHOP = "demo-store.myshopify.com";

    private static final String STORE_ID = "demo-store";
    private static final String INSTALLED = "2026-01-15T09:00:00Z";

    private DemoStore() {}

    /** Writes the missing rows. */
    public static void seed(DynamoDbClient dynamoDb) {
        put(dynamoDb, Table.STORES, store(STORE_ID, SHOP));
        ObjectNode level = Sample.INVENTORY_LEVELS_UPDATE.body();
        String location = level.path("location_id").asText();
        long item = level.path("inventory_item_id").longValue();
        put(dynamoDb, Table.INVENTORY, inventory("teapot", item, location, "NK-TK-HAF-GRN", 25));
        put(dynamoDb, Table.INVENTORY, inventory("cups", item + 1, location, "NK-BE-DUE-SND2", 60));
        put(dynamoDb, Table.INVENTORY, inventory("coasters", item + 2, location, "NK-US-KRK", 140));
    }

    /** Returns the row of a store as the installation flow of the platform writes it. */
    public static Map<String, AttributeValue> store(String storeId, String shop) {
        return Map.of(
                "store_id", text(storeId),
                "shop_domain", text(shop),
                "is_active", AttributeValue.fromBool(true),
                "installed_at", text(INSTALLED));
    }

    private static Map<String, AttributeValue> inventory(
            String id, long item, String location, String sku, int quantity) {
        return Map.of(
                "inventory_id", text("demo-" + id),
                "store_id", text(STORE_ID),
                "inventory_item_id", text(Long.toString(item)),
                "location_id", text(location),
                "sku", text(sku),
                "quantity", AttributeValue.fromN(Integer.toString(quantity)),
                "updated_at", text(INSTALLED));
    }

    private static void put(DynamoDbClient dynamoDb, Table table, Map<String, AttributeValue> row) {
        try {
            dynamoDb.putItem(request -> request.tableName(table.name(Stage.PROD.tablePrefix()))
                    .item(row)
                    .conditionExpression("attribute_not_exists(#key)")
                    .expressionAttributeNames(Map.of("#key", table.key())));
        } catch (ConditionalCheckFailedException present) {
            // The row exists, and webhooks may have changed it.
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
