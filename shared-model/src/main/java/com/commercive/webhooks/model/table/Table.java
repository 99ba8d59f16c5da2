package com.commercive.webhooks.model.table;

import java.util.List;

/** Define the six tables. Every key attribute is a string. */
public enum Table {
    STORES("stores", "store_id", List.of(Index.all("shop_domain-index", "shop_domain"))),
    ORDERS(
            "orders",
            "order_id",
            List.of(
                    Index.including("shopify_order_id-index", "shopify_order_id", "store_id"),
                    Index.all("store_id-created_at-index", "store_id").sortedBy("created_at"))),
    ORDER_ITEMS("order_items", "order_item_id", List.of(Index.all("order_id-index", "order_id"))),
    INVENTORY(
            "inventory",
            "inventory_id",
            List.of(Index.including("inventory_item_id-index", "inventory_item_id", "store_id"))),
    TRACKINGS("trackings", "tracking_id", List.of(Index.all("order_id-index", "order_id"))),
    /** {@code failed} is set only while a row has an error: its index is sparse. */
    WEBHOOKS(
            "webhooks",
            "webhook_id",
            List.of(
                    Index.including("failed-created_at-index", "failed", "topic", "error")
                            .sortedBy("created_at"),
                    Index.including("shop_domain-created_at-index", "shop_domain", "topic", "resource")
                            .sortedBy("created_at")));

    private final String suffix;
    private final String key;
    private final List<Index> indexes;

    Table(String suffix, String key, List<Index> indexes) {
        this.suffix = suffix;
        this.key = key;
        this.indexes = indexes;
    }

    /** Name the table under a prefix, {@code commercive_} in production. */
    public String name(String prefix) {
        return prefix + suffix;
    }

    /** The partition key; no table has a sort key. */
    public String key() {
        return key;
    }

    public List<Index> indexes() {
        return indexes;
    }

    /** The index of that partition key. */
    public Index indexOn(String partitionKey) {
        return indexes.stream()
                .filter(index -> index.partitionKey().equals(partitionKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(suffix + " has no index on " + partitionKey));
    }
}
