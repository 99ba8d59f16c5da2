package com.commercive.webhooks.model.table;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row as returned by DynamoDB. A row that does not exist has no attributes. */
public record Row(Map<String, AttributeValue> attributes) {
    public static final Row ABSENT = new Row(Map.of());

    public Row {
        attributes = Map.copyOf(attributes);
    }

    public boolean isAbsent() {
        return attributes.isEmpty();
    }

    public Optional<AttributeValue> value(Column column) {
        return Optional.ofNullable(attributes.get(column.attribute()));
    }

    /** Returns the text in a column; empty where the column is absent or has another type. */
    public Optional<String> text(Column column) {
        return value(column).flatMap(value -> Optional.ofNullable(value.s()));
    }

    /** Returns the texts in a column that is a set; none where the column is absent or has another type. */
    public Set<String> texts(Column column) {
        return value(column).map(value -> Set.copyOf(value.ss())).orElse(Set.of());
    }
}
