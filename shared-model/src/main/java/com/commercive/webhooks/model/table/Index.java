package com.commercive.webhooks.model.table;

import java.util.List;
import java.util.Optional;

/**
 * Define a global secondary index.
 *
 * @param included the attributes that it holds beside the keys; empty: all of them
 */
public record Index(String name, String partitionKey, Optional<String> sortKey, List<String> included) {
    public Index {
        included = List.copyOf(included);
    }

    static Index all(String name, String partitionKey) {
        return new Index(name, partitionKey, Optional.empty(), List.of());
    }

    static Index including(String name, String partitionKey, String... attributes) {
        return new Index(name, partitionKey, Optional.empty(), List.of(attributes));
    }

    Index sortedBy(String key) {
        return new Index(name, partitionKey, Optional.of(key), included);
    }

    public boolean holdsAllAttributes() {
        return included.isEmpty();
    }
}
