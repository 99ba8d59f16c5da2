package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields that a body lacks, at any depth: a subscription is trimmed, or an approval is missing. Bodies of one shape end
 * in the same rows in any order of arrival; of mixed shapes, several rows are right.
 */
record BodyShape(Set<String> absent) {
    static final BodyShape FULL = new BodyShape(Set.of());

    /** Fields that are kept, and not needed to tell what a body is about. */
    private static final List<String> OPTIONAL = List.of(
            "created_at",
            "order_number",
            "name",
            "currency",
            "financial_status",
            "fulfillment_status",
            "subtotal_price",
            "total_price",
            "current_total_price",
            "line_items",
            "cancelled_at",
            "email",
            "contact_email",
            "customer",
            "billing_address",
            "first_name",
            "last_name",
            "title",
            "sku",
            "current_quantity",
            "price",
            "status",
            "shipment_status",
            "variants",
            "handle",
            "vendor",
            "tags",
            "image",
            "barcode",
            "position",
            "phone",
            "verified_email",
            "tracking_company",
            "tracking_urls");

    /** Draws a full shape, one that lacks some fields, or one that has only a few. */
    static BodyShape of(SeededRandom random) {
        if (random.oneIn(2)) {
            return FULL;
        }
        boolean few = random.oneIn(3);
        return new BodyShape(OPTIONAL.stream()
                .filter(field -> few ? !random.oneIn(6) : random.oneIn(4))
                .collect(Collectors.toUnmodifiableSet()));
    }

    ObjectNode trim(ObjectNode body) {
        body.remove(absent);
        for (JsonNode value : body) {
            trimWithin(value);
        }
        return body;
    }

    private void trimWithin(JsonNode value) {
        if (value instanceof ObjectNode object) {
            trim(object);
        } else {
            value.forEach(this::trimWithin);
        }
    }
}
