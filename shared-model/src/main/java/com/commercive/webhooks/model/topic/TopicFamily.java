package com.commercive.webhooks.model.topic;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The families of topics. Topics of one family have the same kind of body and the same handler. */
public enum TopicFamily {
    ORDERS("id", "orders"),
    /** Edits of orders, whose result comes with the order's next update. */
    ORDER_EDITS("order_edit.order_id", "orders"),
    ORDER_DELETIONS("id", "orders"),
    /** Refunds are in the message group of their order. */
    REFUNDS("order_id", "orders"),
    /** Fulfillments are in the message group of their order. */
    FULFILLMENTS("order_id", "orders"),
    INVENTORY_LEVELS("inventory_item_id", "inventory_items"),
    /** Products with their variants. */
    PRODUCTS("id", "products"),
    PRODUCT_DELETIONS("id", "products"),
    CUSTOMERS("id", "customers"),
    CUSTOMER_DELETIONS("id", "customers"),
    /** What the shop says of itself. */
    SHOP(null, ""),
    /** What a shop allows the app. */
    SCOPES(null, ""),
    /** The app's place in a shop. */
    APP(null, ""),
    /** What a customer's privacy asks for. A shop's requests of all kinds stay in order. */
    CUSTOMER_PRIVACY("customer.id", "customers"),
    /** What a former shop's privacy asks for. */
    SHOP_PRIVACY(null, "");

    private final Optional<String> idField;
    private final String collection;

    TopicFamily(@Nullable String idField, String collection) {
        this.idField = Optional.ofNullable(idField);
        this.collection = collection;
    }

    /**
     * Returns the body's field with the id of the resource whose webhooks must stay in order, where a dot stands before a field
     * of an object; empty where it is the shop.
     */
    public Optional<String> idField() {
        return idField;
    }

    /** Returns the name of a resource by its id, such as {@code orders/820982911946154508}. */
    public String resource(String id) {
        return collection + "/" + id;
    }

    /** Returns whether a body can hold data of one of the shop's customers, as a name or an address. */
    public boolean isPersonal() {
        return switch (this) {
            case ORDERS, REFUNDS, FULFILLMENTS, CUSTOMERS, CUSTOMER_PRIVACY -> true;
            case ORDER_EDITS,
                    ORDER_DELETIONS,
                    INVENTORY_LEVELS,
                    PRODUCTS,
                    PRODUCT_DELETIONS,
                    CUSTOMER_DELETIONS,
                    SHOP,
                    SCOPES,
                    APP,
                    SHOP_PRIVACY -> false;
        };
    }

    /**
     * Returns the message group of a webhook: the resource in its shop, or the shop where the family concerns all of it. It is
     * empty where these are not known. Such a webhook is a group of its own.
     */
    public Optional<String> messageGroup(Optional<String> shopDomain, Optional<String> resource) {
        Optional<String> shop = shopDomain.map(domain -> domain.toLowerCase(Locale.ROOT));
        return concernsShop() ? shop : shop.flatMap(known -> resource.map(name -> known + "/" + name));
    }

    private boolean concernsShop() {
        return idField.isEmpty() || this == CUSTOMER_PRIVACY;
    }
}
