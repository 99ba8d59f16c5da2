package com.commercive.webhooks.infra.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableCheckTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> tables = new HashMap<>();

    TableCheckTest() {
        Arrays.stream(Table.values()).forEach(table -> tables.put(table.name("shop_"), complete(table)));
    }

    @Test
    void findsNothingWhereNothingIsLacking() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void leavesATableThatDoesNotExistToTheStack() {
        tables.remove("shop_trackings");

        assertThat(texts())
                .containsExactly(
                        "# shop_trackings does not exist: leave it out of importTables, and the stack creates it");
    }

    @Test
    void printsTheCommandThatAddsAnIndexAndWaitsForIt() {
        indexes("shop_orders").remove(1);

        assertThat(texts()).containsExactly("""
                # shop_orders lacks the index store_id-created_at-index:
                aws dynamodb update-table --table-name shop_orders --attribute-definitions AttributeName=store_id,AttributeType=S AttributeName=created_at,AttributeType=S \\
                  --global-secondary-index-updates '[{"Create":{"IndexName":"store_id-created_at-index","KeySchema":[{"AttributeName":"store_id","KeyType":"HASH"},{"AttributeName":"created_at","KeyType":"RANGE"}],"Projection":{"ProjectionType":"ALL"}}}]'
                until [ "$(aws dynamodb describe-table --table-name shop_orders --output text \\
                  --query "Table.GlobalSecondaryIndexes[?IndexName=='store_id-created_at-index'].IndexStatus")" = ACTIVE ]; do sleep 10; done""");
    }

    /** Without a throughput of its own, DynamoDB refuses an index of a table that is not on demand. */
    @Test
    void givesAnIndexOfAProvisionedTableItsThroughput() {
        ObjectNode inventory = table("shop_inventory");
        inventory.remove(List.of("BillingModeSummary", "GlobalSecondaryIndexes"));
        inventory.putObject("ProvisionedThroughput").put("ReadCapacityUnits", 5).put("WriteCapacityUnits", 7);

        assertThat(texts())
                .singleElement()
                .asString()
                .contains("\"Projection\":{\"ProjectionType\":\"INCLUDE\",\"NonKeyAttributes\":[\"store_id\"]}")
                .contains("\"ProvisionedThroughput\":{\"ReadCapacityUnits\":5,\"WriteCapacityUnits\":7}");
    }

    @Test
    void saysThatAnotherKeyCannotBeChanged() {
        table("shop_stores").set("KeySchema", keySchema("shop_domain"));

        assertThat(findings()).containsExactly(new Finding.OtherKey("shop_stores", "store_id", "shop_domain"));
    }

    /** An index holds only rows whose attribute has its type. */
    @Test
    void saysThatAKeyAttributeHasAnotherType() {
        ObjectNode items = table("shop_order_items");
        items.remove("GlobalSecondaryIndexes");
        items.putArray("AttributeDefinitions")
                .addObject()
                .put("AttributeName", "order_id")
                .put("AttributeType", "N");

        assertThat(findings()).containsExactly(new Finding.OtherType("shop_order_items", "order_id", "N"));
    }

    @Test
    void findsAnIndexOfThatNameWithOtherKeysOrTooFewAttributes() {
        ((ObjectNode) indexes("shop_trackings").get(0)).set("KeySchema", keySchema("tracking_number"));
        ((ObjectNode) indexes("shop_inventory").get(0)).putObject("Projection").put("ProjectionType", "KEYS_ONLY");

        assertThat(findings())
                .containsExactly(
                        new Finding.OtherIndex(
                                "shop_inventory", Table.INVENTORY.indexes().getFirst()),
                        new Finding.OtherIndex(
                                "shop_trackings", Table.TRACKINGS.indexes().getFirst()));
        assertThat(texts()).allSatisfy(text -> assertThat(text).contains("'[{\"Delete\":{\"IndexName\":"));
    }

    @Test
    void acceptsAnIndexThatHoldsMoreThanIsNeeded() {
        ((ObjectNode) indexes("shop_inventory").get(0)).putObject("Projection").put("ProjectionType", "ALL");

        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() {
        return TableCheck.findings("shop_", name -> Optional.<JsonNode>ofNullable(tables.get(name)));
    }

    private List<String> texts() {
        return findings().stream().map(Finding::text).toList();
    }

    private ObjectNode table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    private ArrayNode indexes(String table) {
        return (ArrayNode) table(table).path("GlobalSecondaryIndexes");
    }

    private static ObjectNode complete(Table table) {
        ObjectNode description = JSON.objectNode();
        description.set("KeySchema", keySchema(table.key()));
        description.putObject("BillingModeSummary").put("BillingMode", "PAY_PER_REQUEST");
        ArrayNode indexes = description.putArray("GlobalSecondaryIndexes");
        table.indexes().forEach(index -> indexes.add(index(index)));
        return description;
    }

    private static ObjectNode index(Index index) {
        ObjectNode description = JSON.objectNode().put("IndexName", index.name());
        ArrayNode keys = keySchema(index.partitionKey());
        index.sortKey()
                .ifPresent(key -> keys.addObject().put("AttributeName", key).put("KeyType", "RANGE"));
        description.set("KeySchema", keys);
        ObjectNode projection = description.putObject("Projection");
        projection.put("ProjectionType", index.projection().name());
        index.included().forEach(projection.putArray("NonKeyAttributes")::add);
        return description;
    }

    private static ArrayNode keySchema(String partitionKey) {
        ArrayNode keys = JSON.arrayNode();
        keys.addObject().put("AttributeName", partitionKey).put("KeyType", "HASH");
        return keys;
    }
}
