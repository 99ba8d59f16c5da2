package com.commercive.webhooks.processor.body;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The kinds of bodies, each with fields that no other has at its top. Nobody signs the headers, so whoever has one genuine
 * body can send it under another topic. A body can be trimmed, so that it need not have any of these fields.
 */
public enum BodyKind {
    ORDER("an Order's", "order_number", "financial_status", "total_price", "subtotal_price", "cancelled_at"),
    ORDER_EDIT("an order edit's", "order_edit"),
    FULFILLMENT(
            "a Fulfillment's",
            "tracking_number",
            "tracking_numbers",
            "tracking_company",
            "tracking_url",
            "tracking_urls",
            "shipment_status"),
    INVENTORY_LEVEL("an InventoryLevel's", "inventory_item_id", "available"),
    PRODUCT("a Product's", "variants", "product_type", "vendor", "handle"),
    CUSTOMER("a Customer's", "first_name", "last_name", "verified_email", "state"),
    REFUND("a Refund's", "refund_line_items", "transactions", "order_adjustments"),
    /** All but the last may be null, as in Shopify's own samples. */
    SHOP("a Shop's", "myshopify_domain", "shop_owner", "plan_name", "primary_location_id");

    private final String expected;
    private final List<String> ownFields;

    BodyKind(String expected, String... ownFields) {
        this.expected = expected;
        this.ownFields = List.of(ownFields);
    }

    /** Fails with a permanent failure where the body has fields of another kind, and none of this one. */
    public void check(Fields body) {
        Set<String> names = body.names();
        if (hasFieldsOf(names)) {
            return;
        }
        Arrays.stream(values())
                .filter(other -> other.hasFieldsOf(names))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidFieldException("body", expected, other.expected);
                });
    }

    /** Fails with a permanent failure where the body has none of the fields of this kind. */
    public void require(Fields body) {
        body.requireOneOf(expected, ownFields);
    }

    private boolean hasFieldsOf(Set<String> names) {
        return !Collections.disjoint(names, ownFields);
    }
}
