package com.commercive.webhooks.model.topic;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The families of topics: those of one family carry the same body and are applied by the same handler. */
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

    /** Returns the body's field that holds the id of the thing whose order matters; empty: the shop itself. */
    public Optional<String> idField() {
        return idField;
    }

    /** Returns the name of the thing whose order matters, such as {@code orders/820982911946154508}. */
    public String resource(String id) {
        return collection + "/" + id;
    }

    /**
     * Returns the message group of a webhook: the thing in its shop, or the shop itself where the family concerns all of it.
     * Empty where these are not known: such a webhook is a group of its own.
     */
    public Optional<String> messageGroup(Optional<String> shopDomain, Optional<String> resource) {
        Optional<String> shop = shopDomain.map(domain -> domain.toLowerCase(Locale.ROOT));
        return idField.isEmpty() ? shop : shop.flatMap(known -> resource.map(thing -> known + "/" + thing));
    }
}
