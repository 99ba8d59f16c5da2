package com.commercive.webhooks.console.doubles;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The tables in which each thing of Shopify's has one row, which its owner and Shopify's id name. */
enum UniqueTable {
    ORDERS(Table.ORDERS, Column.STORE_ID, Column.SHOPIFY_ORDER_ID, RowId::order),
    ORDER_ITEMS(Table.ORDER_ITEMS, Column.ORDER_ID, Column.SHOPIFY_LINE_ITEM_ID, RowId::orderItem),
    TRACKINGS(Table.TRACKINGS, Column.ORDER_ID, Column.SHOPIFY_FULFILLMENT_ID, RowId::tracking),
    PRODUCTS(Table.PRODUCTS, Column.STORE_ID, Column.SHOPIFY_PRODUCT_ID, RowId::product),
    PRODUCT_VARIANTS(Table.PRODUCT_VARIANTS, Column.PRODUCT_ID, Column.SHOPIFY_VARIANT_ID, RowId::variant),
    CUSTOMERS(Table.CUSTOMERS, Column.STORE_ID, Column.SHOPIFY_CUSTOMER_ID, RowId::customer),
    REFUNDS(Table.REFUNDS, Column.ORDER_ID, Column.SHOPIFY_REFUND_ID, RowId::refund);

    private final Table table;
    private final Column owner;
    private final Column shopifyId;
    private final BiFunction<ShopDomain, ShopifyId, String> derivedId;

    UniqueTable(Table table, Column owner, Column shopifyId, BiFunction<ShopDomain, ShopifyId, String> derivedId) {
        this.table = table;
        this.owner = owner;
        this.shopifyId = shopifyId;
        this.derivedId = derivedId;
    }

    Table table() {
        return table;
    }

    Column owner() {
        return owner;
    }

    Column shopifyId() {
        return shopifyId;
    }

    /** Returns the columns that the search reads. */
    Set<Column> columns() {
        return EnumSet.of(table.keyColumn(), owner, shopifyId, Column.STORE_ID, Column.CREATED_AT);
    }

    /** Returns the id of the row that the processor makes; empty where Shopify's id is none. */
    Optional<String> derivedId(ShopDomain shop, String id) {
        return ShopifyId.parse(id).map(parsed -> derivedId.apply(shop, parsed));
    }
}
