package com.commercive.webhooks.model.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of bodies that are read, as Shopify's {@code include_fields} names them: a dot stands before a field of an
 * object, or of each object in a list. A test compares them with what the processor reads.
 */
public final class NeededFields {
    private static final String ID = "id";

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

    /** A disconnection has no time of its own. */
    private static final List<String> DISCONNECTION = List.of("inventory_item_id", "location_id");

    private static final List<String> MONEY = List.of("shop_money.currency_code");

    private static final List<String> REFUND = join(
            List.of("id", "order_id", "note", "processed_at", "created_at"),
            within("transactions", List.of("kind", "status", "amount", "currency")),
            within("refund_line_items", List.of("line_item_id", "quantity", "subtotal", "restock_type")),
            within("refund_line_items", within("subtotal_set", MONEY)),
            within("total_duties_set", MONEY));

    private static final List<String> PRODUCT = join(
            List.of(
                    "id",
                    "title",
                    "handle",
                    "status",
                    "vendor",
                    "product_type",
                    "tags",
                    "image.src",
                    "published_at",
                    "created_at",
                    "updated_at",
                    "variant_gids.admin_graphql_api_id"),
            within(
                    "variants",
                    List.of(
                            "id",
                            "inventory_item_id",
                            "title",
                            "sku",
                            "barcode",
                            "price",
                            "compare_at_price",
                            "position",
                            "created_at",
                            "updated_at")));

    /** {@code tags}, which is read too, is not in bodies since version 2025-01. */
    private static final List<String> CUSTOMER = List.of(
            "id",
            "email",
            "first_name",
            "last_name",
            "phone",
            "state",
            "currency",
            "verified_email",
            "created_at",
            "updated_at");

    /** Those by which a Shop is known. */
    private static final List<String> ANY_SHOP =
            List.of("domain", "myshopify_domain", "shop_owner", "plan_name", "primary_location_id", "updated_at");

    private static final List<String> SHOP = join(ANY_SHOP, List.of("name", "currency", "iana_timezone"));

    private static final Set<String> BESIDE_ID = Arrays.stream(Topic.values())
            .flatMap(topic -> of(topic).stream())
            .map(field -> field.split("\\.", 2)[0])
            .filter(field -> !field.equals(ID))
            .collect(Collectors.toUnmodifiableSet());

    private NeededFields() {}

    /** Returns the fields that are read of a topic's bodies. */
    public static List<String> of(Topic topic) {
        return switch (topic.family()) {
            case ORDERS -> ORDER;
            case ORDER_EDITS -> List.of("order_edit.order_id");
            case ORDER_DELETIONS, PRODUCT_DELETIONS, CUSTOMER_DELETIONS -> List.of(ID);
            case REFUNDS -> REFUND;
            case FULFILLMENTS -> FULFILLMENT;
            case INVENTORY_LEVELS -> topic == Topic.INVENTORY_LEVELS_DISCONNECT ? DISCONNECTION : INVENTORY_LEVEL;
            case PRODUCTS -> PRODUCT;
            case CUSTOMERS -> CUSTOMER;
            case SHOP -> SHOP;
            case SCOPES -> List.of("current", "updated_at");
            case APP -> ANY_SHOP;
            // These come whole: Shopify trims no compliance topic.
            case CUSTOMER_PRIVACY, SHOP_PRIVACY -> List.of();
        };
    }

    /** Returns the fields at the top of bodies of any topic that are read, but for the id. */
    public static Set<String> besideId() {
        return BESIDE_ID;
    }

    private static List<String> within(String object, List<String> fields) {
        return fields.stream().map(field -> object + "." + field).toList();
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
