package com.commercive.webhooks.processor.resource;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import java.util.function.BiFunction;

/** The kinds of resources that an index finds by Shopify's id. */
public enum ResourceKind {
    ORDER(Table.ORDERS, Column.SHOPIFY_ORDER_ID, RowId::order, "Order"),
    PRODUCT(Table.PRODUCTS, Column.SHOPIFY_PRODUCT_ID, RowId::product, "Product"),
    CUSTOMER(Table.CUSTOMERS, Column.SHOPIFY_CUSTOMER_ID, RowId::customer, "Customer");

    private final Table table;
    private final Column shopifyId;
    private final BiFunction<ShopDomain, ShopifyId, String> derivedId;
    private final String shopifyName;

    ResourceKind(
            Table table, Column shopifyId, BiFunction<ShopDomain, ShopifyId, String> derivedId, String shopifyName) {
        this.table = table;
        this.shopifyId = shopifyId;
        this.derivedId = derivedId;
        this.shopifyName = shopifyName;
    }

    Table table() {
        return table;
    }

    Column shopifyId() {
        return shopifyId;
    }

    String derivedId(ShopDomain shop, ShopifyId id) {
        return derivedId.apply(shop, id);
    }

    /** Returns the type's name in Shopify's global ids. */
    String shopifyName() {
        return shopifyName;
    }
}
