package com.commercive.webhooks.chaos.traffic;

import java.util.Map;

/**
 * The topics of the traffic. The fault suite has a list of its own, so that it does not share a mistake with the product. A
 * test compares the two lists.
 */
public enum SentTopic {
    ORDERS_CREATE("orders/create", Subject.ORDER),
    ORDERS_UPDATED("orders/updated", Subject.ORDER),
    ORDERS_CANCELLED("orders/cancelled", Subject.ORDER),
    ORDERS_PAID("orders/paid", Subject.ORDER),
    ORDERS_FULFILLED("orders/fulfilled", Subject.ORDER),
    ORDERS_PARTIALLY_FULFILLED("orders/partially_fulfilled", Subject.ORDER),
    FULFILLMENTS_CREATE("fulfillments/create", Subject.FULFILLMENT),
    FULFILLMENTS_UPDATE("fulfillments/update", Subject.FULFILLMENT),
    INVENTORY_LEVELS_CONNECT("inventory_levels/connect", Subject.INVENTORY_LEVEL),
    INVENTORY_LEVELS_UPDATE("inventory_levels/update", Subject.INVENTORY_LEVEL),
    INVENTORY_LEVELS_DISCONNECT("inventory_levels/disconnect", Subject.INVENTORY_LEVEL),
    APP_UNINSTALLED("app/uninstalled", Subject.STORE),
    PRODUCTS_UPDATE("products/update", Subject.UNKNOWN),
    SHOP_UPDATE("shop/update", Subject.UNKNOWN),
    CUSTOMERS_CREATE("customers/create", Subject.UNKNOWN);

    /** The paths of the platform's documentation. Webhooks of other topics come to the one that all share. */
    private static final Map<String, String> PATHS = Map.of(
            "orders/create", "/webhooks/orders/create",
            "orders/updated", "/webhooks/orders/update",
            "inventory_levels/update", "/webhooks/inventory/update",
            "fulfillments/create", "/webhooks/fulfillment/create",
            "app/uninstalled", "/webhooks/app/uninstall");

    /** The subject of a webhook, which decides what rows it changes. */
    public enum Subject {
        ORDER,
        FULFILLMENT,
        INVENTORY_LEVEL,
        STORE,
        /** A subject that no function applies: the webhook changes no row but its own in the log. */
        UNKNOWN
    }

    private final String shopifyName;
    private final Subject subject;

    SentTopic(String shopifyName, Subject subject) {
        this.shopifyName = shopifyName;
        this.subject = subject;
    }

    public String shopifyName() {
        return shopifyName;
    }

    public Subject subject() {
        return subject;
    }

    String path() {
        return PATHS.getOrDefault(shopifyName, "/webhooks");
    }
}
