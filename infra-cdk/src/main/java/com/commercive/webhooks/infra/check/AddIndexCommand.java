package com.commercive.webhooks.infra.check;

import com.commercive.webhooks.model.table.Index;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that adds an index to a table and waits until it is active, because DynamoDB adds one index at a time.
 *
 * @param description the answer of {@code aws dynamodb describe-table}
 */
record AddIndexCommand(String table, Index index, JsonNode description) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    String text() {
        return """
                aws dynamodb update-table --table-name %1$s --attribute-definitions %2$s \\
                  --global-secondary-index-updates '%3$s'
                until [ "$(aws dynamodb describe-table --table-name %1$s --output text \\
                  --query "Table.GlobalSecondaryIndexes[?IndexName=='%4$s'].IndexStatus")" = ACTIVE ]; do sleep 10; done""".formatted(table, attributes(), update(), index.name());
    }

    private String attributes() {
        return Stream.concat(Stream.of(index.partitionKey()), index.sortKey().stream())
                .map("AttributeName=%s,AttributeType=S"::formatted)
                .collect(Collectors.joining(" "));
    }

    private ArrayNode update() {
        ObjectNode create = JSON.objectNode();
        create.put("IndexName", index.name());
        ArrayNode keys = create.putArray("KeySchema").add(key(index.partitionKey(), "HASH"));
        index.sortKey().ifPresent(name -> keys.add(key(name, "RANGE")));
        create.set("Projection", projection());
        if (isProvisioned()) {
            create.set("ProvisionedThroughput", throughput());
        }
        return JSON.arrayNode().add(JSON.objectNode().set("Create", create));
    }

    private ObjectNode projection() {
        ObjectNode projection =
                JSON.objectNode().put("ProjectionType", index.projection().name());
        if (!index.included().isEmpty()) {
            index.included().forEach(projection.putArray("NonKeyAttributes")::add);
        }
        return projection;
    }

    /** Returns the throughput of the index. A provisioned table's index needs its own; the table's is a first guess. */
    private ObjectNode throughput() {
        JsonNode ofTable = description.path("ProvisionedThroughput");
        return JSON.objectNode()
                .put("ReadCapacityUnits", ofTable.path("ReadCapacityUnits").asLong())
                .put("WriteCapacityUnits", ofTable.path("WriteCapacityUnits").asLong());
    }

    private boolean isProvisioned() {
        return !description
                .path("BillingModeSummary")
                .path("BillingMode")
                .asText()
                .equals("PAY_PER_REQUEST");
    }

    private static ObjectNode key(String name, String type) {
        return JSON.objectNode().put("AttributeName", name).put("KeyType", type);
    }
}
