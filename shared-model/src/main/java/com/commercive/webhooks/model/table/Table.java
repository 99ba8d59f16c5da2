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
            TableColumns.STORES,
            TableColumns.PERSONAL_IN_STORES),
    ORDERS(
            "orders",
            ORDER_ID,
            List.of(
                    Index.including("shopify_order_id-index", SHOPIFY_ORDER_ID, STORE_ID),
                    Index.all("store_id-created_at-index", STORE_ID).sortedBy(CREATED_AT)),
            TableColumns.ORDERS,
            TableColumns.PERSONAL_IN_ORDERS),
    ORDER_ITEMS("order_items", ORDER_ITEM_ID, List.of(Index.all("order_id-index", ORDER_ID)), TableColumns.ORDER_ITEMS),
    INVENTORY(
            "inventory",
            INVENTORY_ID,
            List.of(Index.including("inventory_item_id-index", INVENTORY_ITEM_ID, STORE_ID)),
            TableColumns.INVENTORY),
    TRACKINGS("trackings", TRACKING_ID, List.of(Index.all("order_id-index", ORDER_ID)), TableColumns.TRACKINGS),
    PRODUCTS(
            "products",
            PRODUCT_ID,
            List.of(Index.including("shopify_product_id-index", SHOPIFY_PRODUCT_ID, STORE_ID)),
            TableColumns.PRODUCTS),
    PRODUCT_VARIANTS(
            "product_variants",
            VARIANT_ID,
            List.of(Index.all("product_id-index", PRODUCT_ID)),
            TableColumns.PRODUCT_VARIANTS),
    CUSTOMERS(
            "customers",
            CUSTOMER_ID,
            List.of(
                    Index.including("shopify_customer_id-index", SHOPIFY_CUSTOMER_ID, STORE_ID),
                    Index.keys("store_id-created_at-index", STORE_ID).sortedBy(CREATED_AT)),
            TableColumns.CUSTOMERS,
            TableColumns.PERSONAL_IN_CUSTOMERS),
    REFUNDS(
            "refunds",
            REFUND_ID,
            List.of(Index.all("order_id-index", ORDER_ID)),
            TableColumns.REFUNDS,
            TableColumns.PERSONAL_IN_REFUNDS),
    /** The log of webhooks. {@code failed} is set only while a row has an error, so its index is sparse. */
    WEBHOOKS(
            "webhooks",
            WEBHOOK_ID,
            List.of(
                    Index.including("failed-created_at-index", FAILED, TOPIC, ERROR)
                            .sortedBy(CREATED_AT),
                    Index.including("shop_domain-created_at-index", SHOP_DOMAIN, TOPIC, RESOURCE)
                            .sortedBy(CREATED_AT)),
            TableColumns.WEBHOOKS,
            TableColumns.PERSONAL_IN_WEBHOOKS),
    /** What customers and shops ask for by the compliance topics, and the shops that were forgotten. */
    PRIVACY_REQUESTS("privacy_requests", REQUEST_ID, List.of(), TableColumns.PRIVACY_REQUESTS);

    private final String suffix;
    private final Column key;
    private final List<Index> indexes;
    private final Set<Column> columns;
    private final Set<Column> personal;

    Table(String suffix, Column key, List<Index> indexes, Set<Column> columns) {
        this(suffix, key, indexes, columns, Set.of());
    }

    Table(String suffix, Column key, List<Index> indexes, Set<Column> columns, Set<Column> personal) {
        this.suffix = suffix;
        this.key = key;
        this.indexes = indexes;
        this.columns = columns;
        this.personal = personal;
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

    /** Returns those columns that can name or reach a customer, or the shop's owner: a redaction removes them. */
    public Set<Column> personalColumns() {
        return personal;
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
