package com.commercive.webhooks.model.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A global secondary index.
 *
 * @param included the attributes that one of {@link Projection#INCLUDE} has beside the keys
 */
public record Index(
        String name, String partitionKey, Optional<String> sortKey, Projection projection, List<String> included) {
    /** What the index has of each row, in DynamoDB's words. */
    public enum Projection {
        ALL,
        KEYS_ONLY,
        INCLUDE
    }

    public Index {
        included = List.copyOf(included);
    }

    static Index all(String name, Column partitionKey) {
        return new Index(name, partitionKey.attribute(), Optional.empty(), Projection.ALL, List.of());
    }

    static Index keys(String name, Column partitionKey) {
        return new Index(name, partitionKey.attribute(), Optional.empty(), Projection.KEYS_ONLY, List.of());
    }

    static Index including(String name, Column partitionKey, Column... columns) {
        return new Index(
                name,
                partitionKey.attribute(),
                Optional.empty(),
                Projection.INCLUDE,
                Stream.of(columns).map(Column::attribute).toList());
    }

    Index sortedBy(Column key) {
        return new Index(name, partitionKey, Optional.of(key.attribute()), projection, included);
    }

    public boolean holdsAllAttributes() {
        return projection == Projection.ALL;
    }

    /** Returns whether the rows of the index have this column. */
    public boolean holds(Column column) {
        return holdsAllAttributes()
                || included.contains(column.attribute())
                || sortKey.equals(Optional.of(column.attribute()));
    }
}
