package com.commercive.webhooks.model.table;

import static com.commercive.webhooks.model.table.Column.*;

import java.util.List;
import java.util.Set;

/** The tables, with their keys, indexes and columns. No table has a sort key, and every key attribute is a string. */
public enum Table {
    STORES(
            "stores",
            STORE_ID,
            List.of(Index.all("shop_domain-index", SHOP_DOMAIN)),
            Set.of(
                    STORE_ID,
                    SHOP_DOMAIN,
                    IS_ACTIVE,
                    INSTALLED_AT,
                    UNINSTALLED_AT,
                    SHOP_NAME,
                    PLAN_NAME,
                    CURRENCY,
                    TIMEZONE,
                    SHOP_CLOCK,
                    SCOPES,
                    SCOPES_CLOCK)),
    ORDERS(
            "orders",
            ORDER_ID,
            List.of(
                    Index.including("shopify_order_id-index", SHOPIFY_ORDER_ID, STORE_ID),
                    Index.all("store_id-created_at-index", STORE_ID).sortedBy(CREATED_AT)),
            Set.of(
                    ORDER_ID,
                    STORE_ID,
                    SHOP_DOMAIN,
                    SHOPIFY_ORDER_ID,
                    ORDER_NUMBER,
                    ORDER_NAME,
                    CUSTOMER_NAME,
                    CUSTOMER_EMAIL,
                    SHOPIFY_CUSTOMER_ID,
                    CURRENCY,
                    SUBTOTAL_PRICE,
                    TOTAL_TAX,
                    TOTAL_DISCOUNTS,
                    TOTAL_PRICE,
                    CURRENT_SUBTOTAL_PRICE,
                    CURRENT_TOTAL_TAX,
                    CURRENT_TOTAL_DISCOUNTS,
                    CURRENT_TOTAL_PRICE,
                    TEST,
                    FINANCIAL_STATUS,
                    FULFILLMENT_STATUS,
                    FULFILLMENT_STATUS_AT,
                    FULFILLMENT_UPDATED_AT,
                    CANCELLED_AT,
                    DELETED_AT,
                    SHOPIFY_CREATED_AT,
                    SHOPIFY_UPDATED_AT,
                    CLOCK_UPDATED_AT,
                    SHOPIFY_CLOCK,
                    CREATED_AT,
                    UPDATED_AT)),
    ORDER_ITEMS(
            "order_items",
            ORDER_ITEM_ID,
            List.of(Index.all("order_id-index", ORDER_ID)),
            Set.of(
                    ORDER_ITEM_ID,
                    ORDER_ID,
                    STORE_ID,
                    SHOPIFY_LINE_ITEM_ID,
                    SHOPIFY_PRODUCT_ID,
                    SHOPIFY_VARIANT_ID,
                    TITLE,
                    VARIANT_TITLE,
                    SKU,
                    QUANTITY,
                    CURRENT_QUANTITY,
                    PRICE,
                    SHOPIFY_CLOCK,
                    CREATED_AT,
                    UPDATED_AT)),
    INVENTORY(
            "inventory",
            INVENTORY_ID,
            List.of(Index.including("inventory_item_id-index", INVENTORY_ITEM_ID, STORE_ID)),
            Set.of(
                    INVENTORY_ID,
                    STORE_ID,
                    INVENTORY_ITEM_ID,
                    LOCATION_ID,
                    SKU,
                    QUANTITY,
                    SHOPIFY_UPDATED_AT,
                    CLOCK_UPDATED_AT,
                    SHOPIFY_CLOCK,
                    UPDATED_AT)),
    TRACKINGS(
            "trackings",
            TRACKING_ID,
            List.of(Index.all("order_id-index", ORDER_ID)),
            Set.of(
                    TRACKING_ID,
                    ORDER_ID,
                    STORE_ID,
                    SHOPIFY_ORDER_ID,
                    SHOPIFY_FULFILLMENT_ID,
                    TRACKING_NUMBER,
                    TRACKING_NUMBERS,
                    TRACKING_COMPANY,
                    TRACKING_URL,
                    TRACKING_URLS,
                    STATUS,
                    SHIPMENT_STATUS,
                    SHIPPED_AT,
                    SHOPIFY_UPDATED_AT,
                    CLOCK_UPDATED_AT,
                    SHOPIFY_CLOCK,
                    CREATED_AT,
                    UPDATED_AT)),
    PRODUCTS(
            "products",
            PRODUCT_ID,
            List.of(Index.including("shopify_product_id-index", SHOPIFY_PRODUCT_ID, STORE_ID)),
            Set.of(
                    PRODUCT_ID,
                    STORE_ID,
                    SHOP_DOMAIN,
                    SHOPIFY_PRODUCT_ID,
                    TITLE,
                    VARIANT_IDS,
                    VARIANTS_CLOCK,
                    HANDLE,
                    STATUS,
                    VENDOR,
                    PRODUCT_TYPE,
                    TAGS,
                    IMAGE_URL,
                    PUBLISHED_AT,
                    DELETED_AT,
                    SHOPIFY_CREATED_AT,
                    SHOPIFY_UPDATED_AT,
                    CLOCK_UPDATED_AT,
                    SHOPIFY_CLOCK,
                    CREATED_AT,
                    UPDATED_AT)),
    PRODUCT_VARIANTS(
            "product_variants",
            VARIANT_ID,
            List.of(Index.all("product_id-index", PRODUCT_ID)),
            Set.of(
                    VARIANT_ID,
                    PRODUCT_ID,
                    STORE_ID,
                    SHOPIFY_PRODUCT_ID,
                    SHOPIFY_VARIANT_ID,
                    INVENTORY_ITEM_ID,
                    TITLE,
                    SKU,
                    BARCODE,
                    PRICE,
                    COMPARE_AT_PRICE,
                    POSITION,
                    DELETED_AT,
                    SHOPIFY_CREATED_AT,
                    SHOPIFY_UPDATED_AT,
                    CLOCK_UPDATED_AT,
                    SHOPIFY_CLOCK,
                    CREATED_AT,
                    UPDATED_AT)),
    CUSTOMERS(
            "customers",
            CUSTOMER_ID,
            List.of(
                    Index.including("shopify_customer_id-index", SHOPIFY_CUSTOMER_ID, STORE_ID),
                    Index.keys("store_id-created_at-index", STORE_ID).sortedBy(CREATED_AT)),
            Set.of(
                    CUSTOMER_ID,
                    STORE_ID,
                    SHOP_DOMAIN,
                    SHOPIFY_CUSTOMER_ID,
                    EMAIL,
                    FIRST_NAME,
                    LAST_NAME,
                    PHONE,
                    STATE,
                    TAGS,
                    CURRENCY,
                    VERIFIED_EMAIL,
                    DELETED_AT,
                    SHOPIFY_CREATED_AT,
                    SHOPIFY_UPDATED_AT,
                    CLOCK_UPDATED_AT,
                    SHOPIFY_CLOCK,
                    CREATED_AT,
                    UPDATED_AT)),
    REFUNDS(
            "refunds",
            REFUND_ID,
            List.of(Index.all("order_id-index", ORDER_ID)),
            Set.of(
                    REFUND_ID,
                    ORDER_ID,
                    STORE_ID,
                    SHOP_DOMAIN,
                    SHOPIFY_REFUND_ID,
                    SHOPIFY_ORDER_ID,
                    AMOUNT,
                    CURRENCY,
                    NOTE,
                    LINES,
                    PROCESSED_AT,
                    SHOPIFY_CREATED_AT,
                    SHOPIFY_CLOCK,
                    CREATED_AT,
                    UPDATED_AT)),
    /** The log of webhooks. {@code failed} is set only while a row has an error, so its index is sparse. */
    WEBHOOKS(
            "webhooks",
            WEBHOOK_ID,
            List.of(
                    Index.including("failed-created_at-index", FAILED, TOPIC, ERROR)
                            .sortedBy(CREATED_AT),
                    Index.including("shop_domain-created_at-index", SHOP_DOMAIN, TOPIC, RESOURCE)
                            .sortedBy(CREATED_AT)),
            Set.of(
                    WEBHOOK_ID,
                    STORE_ID,
                    TOPIC,
                    PAYLOAD,
                    PAYLOAD_GZIP,
                    PAYLOAD_BYTES,
                    PROCESSED,
                    OUTCOME,
                    ERROR,
                    FAILED,
                    ATTEMPTS,
                    TRIED_AT,
                    REJECTED_BY,
                    CREATED_AT,
                    PROCESSED_AT,
                    SHOP_DOMAIN,
                    EVENT_ID,
                    TRIGGERED_AT,
                    API_VERSION,
                    RESOURCE,
                    ACTION,
                    HANDLE,
                    REPLAYS,
                    REPLAYED_AT,
                    REPLAYED_BY));

    private final String suffix;
    private final Column key;
    private final List<Index> indexes;
    private final Set<Column> columns;

    Table(String suffix, Column key, List<Index> indexes, Set<Column> columns) {
        this.suffix = suffix;
        this.key = key;
        this.indexes = indexes;
        this.columns = columns;
    }

    /** Returns the table's name under a prefix, {@code commercive_} in production. */
    public String name(String prefix) {
        return prefix + suffix;
    }

    /** Returns the attribute of the partition key. */
    public String key() {
        return key.attribute();
    }

    /** Returns the column of the partition key. */
    public Column keyColumn() {
        return key;
    }

    public List<Index> indexes() {
        return indexes;
    }

    /** Returns the columns that this system reads and writes. Other services may add attributes of their own. */
    public Set<Column> columns() {
        return columns;
    }

    /** Returns the index with that partition key. */
    public Index indexOn(Column partitionKey) {
        return indexOn(partitionKey.attribute());
    }

    /** Returns the index with that partition key. */
    public Index indexOn(String partitionKey) {
        return indexes.stream()
                .filter(index -> index.partitionKey().equals(partitionKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(suffix + " has no index on " + partitionKey));
    }
}
