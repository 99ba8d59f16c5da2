package com.commercive.webhooks.chaos.model;

/** The kinds of things that have rows, each with its table, the columns of its ids, and Shopify's name of their list. */
enum Thing {
    ORDER("orders", "order_id", "shopify_order_id", "orders"),
    LINE("order_items", "order_item_id", "shopify_line_item_id", "line_items"),
    TRACKING("trackings", "tracking_id", "shopify_fulfillment_id", "fulfillments"),
    REFUND("refunds", "refund_id", "shopify_refund_id", "refunds"),
    PRODUCT("products", "product_id", "shopify_product_id", "products"),
    VARIANT("product_variants", "variant_id", "shopify_variant_id", "variants"),
    CUSTOMER("customers", "customer_id", "shopify_customer_id", "customers");

    private final String table;
    private final String key;
    private final String shopifyId;
    private final String list;

    Thing(String table, String key, String shopifyId, String list) {
        this.table = table;
        this.key = key;
        this.shopifyId = shopifyId;
        this.list = list;
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }

    /** Returns the column of Shopify's id. */
    String shopifyId() {
        return shopifyId;
    }

    /** Returns the id of the row that the pipeline makes. */
    String derivedId(String shop, String id) {
        return DerivedId.of(shop, list, id);
    }
}
