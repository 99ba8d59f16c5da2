package com.commercive.webhooks.model.topic;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of bodies that are read, as Shopify's {@code include_fields} names them: a dot stands before a field of an
 * object, or of each object in a list. A test compares them with what the processor reads.
 */
public final class NeededFields {
    private static final List<String> ADDRESS = List.of("first_name", "last_name");

    private static final List<String> ORDER = join(
            List.of(
                    "id",
                    "name",
                    "order_number",
                    "email",
                    "contact_email",
                    "currency",
                    "subtotal_price",
                    "total_tax",
                    "total_discounts",
                    "total_price",
                    "current_subtotal_price",
                    "current_total_tax",
                    "current_total_discounts",
                    "current_total_price",
                    "financial_status",
                    "fulfillment_status",
                    "test",
                    "cancelled_at",
                    "created_at",
                    "updated_at"),
            within("customer", List.of("id", "email")),
            within("customer", ADDRESS),
            within("billing_address", ADDRESS),
            within("shipping_address", ADDRESS),
            within(
                    "line_items",
                    List.of(
                            "id",
                            "product_id",
                            "variant_id",
                            "title",
                            "variant_title",
                            "sku",
                            "quantity",
                            "current_quantity",
                            "price")));

    private static final List<String> FULFILLMENT = List.of(
            "id",
            "order_id",
            "status",
            "shipment_status",
            "tracking_company",
            "tracking_number",
            "tracking_numbers",
            "tracking_url",
            "tracking_urls",
            "created_at",
            "updated_at");

    private static final List<String> INVENTORY_LEVEL =
            List.of("inventory_item_id", "location_id", "available", "updated_at");

    /** Those by which a Shop is known. */
    private static final List<String> SHOP =
            List.of("domain", "myshopify_domain", "shop_owner", "plan_name", "primary_location_id", "updated_at");

    private NeededFields() {}

    /** Returns the fields that are read of a topic's bodies. */
    public static List<String> of(Topic topic) {
        return switch (topic.family()) {
            case ORDERS -> ORDER;
            case FULFILLMENTS -> FULFILLMENT;
            case INVENTORY_LEVELS -> INVENTORY_LEVEL;
            case APP -> SHOP;
        };
    }

    private static List<String> within(String object, List<String> fields) {
        return fields.stream().map(field -> object + "." + field).toList();
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
