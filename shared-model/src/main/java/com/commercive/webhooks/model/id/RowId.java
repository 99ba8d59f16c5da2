package com.commercive.webhooks.model.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * The ids of the rows that this system creates: UUIDv5 (RFC 9562) of the shop and Shopify's id. So two deliveries, or two
 * concurrent functions, write the same row. The namespace and the names must never change.
 */
public final class RowId {
    private static final NameBasedGenerator GENERATOR =
            Generators.nameBasedGenerator(UUID.fromString("6f6d6d65-7263-5976-8577-656268f6b673"));

    private RowId() {}

    public static String order(ShopDomain shop, ShopifyId order) {
        return derived(shop, "orders", order);
    }

    public static String orderItem(ShopDomain shop, ShopifyId lineItem) {
        return derived(shop, "line_items", lineItem);
    }

    public static String tracking(ShopDomain shop, ShopifyId fulfillment) {
        return derived(shop, "fulfillments", fulfillment);
    }

    public static String product(ShopDomain shop, ShopifyId product) {
        return derived(shop, "products", product);
    }

    public static String variant(ShopDomain shop, ShopifyId variant) {
        return derived(shop, "variants", variant);
    }

    public static String customer(ShopDomain shop, ShopifyId customer) {
        return derived(shop, "customers", customer);
    }

    public static String refund(ShopDomain shop, ShopifyId refund) {
        return derived(shop, "refunds", refund);
    }

    private static String derived(ShopDomain shop, String kind, ShopifyId id) {
        return GENERATOR.generate(shop + "/" + kind + "/" + id).toString();
    }
}
