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
    ORDERS_EDITED("orders/edited", Subject.ORDER_EDIT),
    ORDERS_DELETE("orders/delete", Subject.ORDER_DELETION),
    REFUNDS_CREATE("refunds/create", Subject.REFUND),
    PRODUCTS_CREATE("products/create", Subject.PRODUCT),
    PRODUCTS_UPDATE("products/update", Subject.PRODUCT),
    PRODUCTS_DELETE("products/delete", Subject.PRODUCT_DELETION),
    CUSTOMERS_CREATE("customers/create", Subject.CUSTOMER),
    CUSTOMERS_UPDATE("customers/update", Subject.CUSTOMER),
    CUSTOMERS_DELETE("customers/delete", Subject.CUSTOMER_DELETION),
    SHOP_UPDATE("shop/update", Subject.SHOP),
    APP_SCOPES_UPDATE("app/scopes_update", Subject.SCOPES),
    APP_UNINSTALLED("app/uninstalled", Subject.STORE),
    CUSTOMERS_REDACT("customers/redact", Subject.CUSTOMER_REDACTION),
    CARTS_UPDATE("carts/update", Subject.UNKNOWN),
    DRAFT_ORDERS_CREATE("draft_orders/create", Subject.UNKNOWN),
    THEMES_PUBLISH("themes/publish", Subject.UNKNOWN);

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
        /** An edit of an order, which changes no row but its own in the log. */
        ORDER_EDIT,
        ORDER_DELETION,
        FULFILLMENT,
        REFUND,
        INVENTORY_LEVEL,
        PRODUCT,
        PRODUCT_DELETION,
        CUSTOMER,
        CUSTOMER_DELETION,
        /** An uninstall. */
        STORE,
        SHOP,
        SCOPES,
        /** A customer who asks to be forgotten. */
        CUSTOMER_REDACTION,
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
