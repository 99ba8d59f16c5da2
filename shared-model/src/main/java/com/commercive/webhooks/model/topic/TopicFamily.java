package com.commercive.webhooks.model.topic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Group the topics that carry the same body and are applied by the same handler. */
public enum TopicFamily {
    ORDERS("id", "orders"),
    /** Kept in order with the order they belong to. */
    FULFILLMENTS("order_id", "orders"),
    INVENTORY_LEVELS("inventory_item_id", "inventory_items"),
    /** Concerns the whole shop. */
    APP(null, "");

    private final Optional<String> idField;
    private final String collection;

    TopicFamily(@Nullable String idField, String collection) {
        this.idField = Optional.ofNullable(idField);
        this.collection = collection;
    }

    /** The body's field that holds the id of the thing whose order matters; empty: the shop itself. */
    public Optional<String> idField() {
        return idField;
    }

    /** Name the thing whose order matters, such as {@code orders/820982911946154508}. */
    public String resource(String id) {
        return collection + "/" + id;
    }
}
