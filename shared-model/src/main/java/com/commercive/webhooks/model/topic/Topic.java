package com.commercive.webhooks.model.topic;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics that are queued, and applied. Others are never queued; {@link TopicKind} distinguishes these. */
public enum Topic {
    ORDERS_CREATE("orders/create", TopicFamily.ORDERS),
    ORDERS_UPDATED("orders/updated", TopicFamily.ORDERS),
    ORDERS_CANCELLED("orders/cancelled", TopicFamily.ORDERS),
    ORDERS_PAID("orders/paid", TopicFamily.ORDERS),
    ORDERS_FULFILLED("orders/fulfilled", TopicFamily.ORDERS),
    ORDERS_PARTIALLY_FULFILLED("orders/partially_fulfilled", TopicFamily.ORDERS),
    ORDERS_EDITED("orders/edited", TopicFamily.ORDER_EDITS),
    ORDERS_DELETE("orders/delete", TopicFamily.ORDER_DELETIONS),
    REFUNDS_CREATE("refunds/create", TopicFamily.REFUNDS),
    FULFILLMENTS_CREATE("fulfillments/create", TopicFamily.FULFILLMENTS),
    FULFILLMENTS_UPDATE("fulfillments/update", TopicFamily.FULFILLMENTS),
    INVENTORY_LEVELS_CONNECT("inventory_levels/connect", TopicFamily.INVENTORY_LEVELS),
    INVENTORY_LEVELS_UPDATE("inventory_levels/update", TopicFamily.INVENTORY_LEVELS),
    INVENTORY_LEVELS_DISCONNECT("inventory_levels/disconnect", TopicFamily.INVENTORY_LEVELS),
    PRODUCTS_CREATE("products/create", TopicFamily.PRODUCTS),
    PRODUCTS_UPDATE("products/update", TopicFamily.PRODUCTS),
    PRODUCTS_DELETE("products/delete", TopicFamily.PRODUCT_DELETIONS),
    CUSTOMERS_CREATE("customers/create", TopicFamily.CUSTOMERS),
    CUSTOMERS_UPDATE("customers/update", TopicFamily.CUSTOMERS),
    CUSTOMERS_DELETE("customers/delete", TopicFamily.CUSTOMER_DELETIONS),
    SHOP_UPDATE("shop/update", TopicFamily.SHOP),
    APP_SCOPES_UPDATE("app/scopes_update", TopicFamily.SCOPES),
    APP_UNINSTALLED("app/uninstalled", TopicFamily.APP),
    CUSTOMERS_DATA_REQUEST("customers/data_request", TopicFamily.CUSTOMER_PRIVACY),
    CUSTOMERS_REDACT("customers/redact", TopicFamily.CUSTOMER_PRIVACY),
    SHOP_REDACT("shop/redact", TopicFamily.SHOP_PRIVACY);

    /** The topic of a webhook whose path and header name none. */
    public static final String UNKNOWN = "unknown";

    private static final Map<String, Topic> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Topic::shopifyName, Function.identity()));

    private final String shopifyName;
    private final TopicFamily family;

    Topic(String shopifyName, TopicFamily family) {
        this.shopifyName = shopifyName;
        this.family = family;
    }

    /** Returns the topic with Shopify's name; empty where it is not applied. */
    public static Optional<Topic> named(String shopifyName) {
        return Optional.ofNullable(BY_NAME.get(shopifyName));
    }

    public String shopifyName() {
        return shopifyName;
    }

    public TopicFamily family() {
        return family;
    }
}
