package com.commercive.webhooks.model.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A global secondary index.
 *
 * @param included the attributes that it has beside the keys; an empty list stands for all
 */
public record Index(String name, String partitionKey, Optional<String> sortKey, List<String> included) {
    public Index {
        included = List.copyOf(included);
    }

    static Index all(String name, Column partitionKey) {
        return new Index(name, partitionKey.attribute(), Optional.empty(), List.of());
    }

    static Index including(String name, Column partitionKey, Column... columns) {
        return new Index(
                name,
                partitionKey.attribute(),
                Optional.empty(),
                Stream.of(columns).map(Column::attribute).toList());
    }

    Index sortedBy(Column key) {
        return new Index(name, partitionKey, Optional.of(key.attribute()), included);
    }

    public boolean holdsAllAttributes() {
        return included.isEmpty();
    }

    /** Returns whether the rows of the index have this column. */
    public boolean holds(Column column) {
        return holdsAllAttributes() || included.contains(column.attribute());
    }
}
