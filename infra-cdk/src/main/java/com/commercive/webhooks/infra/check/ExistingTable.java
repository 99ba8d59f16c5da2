package com.commercive.webhooks.infra.check;

import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A table that exists already, and the definition that it should have.
 *
 * @param description the answer of {@code aws dynamodb describe-table}
 */
record ExistingTable(Table definition, String name, JsonNode description) {
    List<Finding> findings() {
        String expected = keys(definition.key(), Optional.empty());
        String found = keys(description);
        if (!found.equals(expected)) {
            return List.of(new Finding.OtherKey(name, expected, found));
        }
        List<Finding> findings = new ArrayList<>();
        for (Index index : definition.indexes()) {
            finding(index).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(Index index) {
        Optional<JsonNode> existing = stream(description.path("GlobalSecondaryIndexes"))
                .filter(candidate -> candidate.path("IndexName").asText().equals(index.name()))
                .findFirst();
        if (existing.isPresent()) {
            return existing.filter(found -> !serves(found, index)).map(found -> new Finding.OtherIndex(name, index));
        }
        return Stream.concat(Stream.of(index.partitionKey()), index.sortKey().stream())
                .flatMap(this::otherType)
                .findFirst()
                .or(() -> Optional.of(
                        new Finding.MissingIndex(name, index, new AddIndexCommand(name, index, description).text())));
    }

    private static boolean serves(JsonNode found, Index index) {
        JsonNode projection = found.path("Projection");
        List<String> held = stream(projection.path("NonKeyAttributes"))
                .map(JsonNode::asText)
                .toList();
        boolean holdsEnough = projection.path("ProjectionType").asText().equals("ALL")
                || (!index.holdsAllAttributes() && held.containsAll(index.included()));
        return holdsEnough && keys(found).equals(keys(index.partitionKey(), index.sortKey()));
    }

    private Stream<Finding> otherType(String attribute) {
        return stream(description.path("AttributeDefinitions"))
                .filter(known -> known.path("AttributeName").asText().equals(attribute))
                .map(known -> known.path("AttributeType").asText())
                .filter(type -> !type.equals("S"))
                .map(type -> new Finding.OtherType(name, attribute, type));
    }

    private static String keys(JsonNode tableOrIndex) {
        return String.join(
                " and ",
                stream(tableOrIndex.path("KeySchema"))
                        .map(key -> key.path("AttributeName").asText())
                        .toList());
    }

    private static String keys(String partitionKey, Optional<String> sortKey) {
        return sortKey.map(key -> partitionKey + " and " + key).orElse(partitionKey);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
