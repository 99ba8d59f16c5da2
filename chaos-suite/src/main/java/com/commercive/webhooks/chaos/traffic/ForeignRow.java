package com.commercive.webhooks.chaos.traffic;

import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of another service of the platform: a row of its own, or the attributes that it sets in a store's row.
 *
 * @param table the name without a prefix
 * @param key the table's key attribute
 * @param before the ids of the webhooks before whose first delivery it is written; empty where it is before the run
 */
public record ForeignRow(String table, String key, Map<String, AttributeValue> values, Set<String> before) {
    public ForeignRow {
        values = Map.copyOf(values);
        before = Set.copyOf(before);
    }

    /** Returns the row as the sent thing has it. */
    ForeignRow beforeFirst(Set<String> webhooks) {
        return new ForeignRow(table, key, values, webhooks);
    }

    public String text(String attribute) {
        AttributeValue value = values.get(attribute);
        return value == null ? "" : value.s();
    }
}
