package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** Bodies of orders, fulfillments and levels in which what may be null or empty sometimes is; a shape trims them. */
record RandomBodies(SeededRandom random) {
    private static final String CREATED = "2026-01-20T10:00:00+01:00";

    /**
     * Returns the body of an order.
     *
     * @param updatedAt absent in all bodies of an order or in none, as a body with fewer lines must not look newer
     * @param lines the number of lines that the order has had so far, as Shopify keeps removed ones
     */
    ObjectNode order(long id, Optional<Instant> updatedAt, int lines) {
        ObjectNode body = object().put("id", id).put("created_at", CREATED);
        updatedAt.ifPresent(time -> body.put("updated_at", time.toString()));
        body.put("order_number", id % 10_000).put("name", "#" + random.below(100_000) + "X");
        body.put("currency", random.orNull("EUR", "USD"));
        body.put("financial_status", random.orNull("pending", "paid", "refunded", "of_next_year"));
        body.put("fulfillment_status", random.orNull("partial", "fulfilled", "unfulfilled", "restocked"));
        for (String money : new String[] {"subtotal_price", "total_tax", "total_discounts", "total_price"}) {
            body.put(money, random.money());
            body.put("current_" + money, random.money());
        }
        body.put("test", random.oneIn(4));
        body.put("cancelled_at", random.orNull("2026-01-21T07:30:00.5-05:00"));
        people(body, id);
        ArrayNode items = body.putArray("line_items");
        for (int line = 0; line < lines; line++) {
            items.add(line(id * 10 + line));
        }
        return body;
    }

    /**
     * Returns the body of a fulfillment.
     *
     * @param createdAt the same in all bodies of a fulfillment, of which the later ones are its parcel's scans
     */
    ObjectNode fulfillment(long id, long order, Instant createdAt, Optional<Instant> updatedAt) {
        ObjectNode body = object().put("id", id).put("order_id", order).put("created_at", createdAt.toString());
        updatedAt.ifPresent(time -> body.put("updated_at", time.toString()));
        body.put("status", random.orNull("success", "pending", "success", "cancelled", "error"));
        body.put("shipment_status", random.orNull("in_transit", "delivered"));
        body.put("tracking_company", random.orNull("DHL", ""));
        ArrayNode numbers = body.putArray("tracking_numbers");
        ArrayNode urls = body.putArray("tracking_urls");
        for (int n = random.below(3); n > 0; n--) {
            numbers.add(random.personal("number"));
            urls.add("https://example.com/" + random.personal("url"));
        }
        if (numbers.isEmpty()) {
            body.putNull("tracking_number").putNull("tracking_url");
        } else {
            body.set("tracking_number", numbers.get(0));
            body.set("tracking_url", urls.get(0));
        }
        return body;
    }

    ObjectNode disconnection(long item) {
        return object().put("inventory_item_id", item)
                .put("location_id", random.oneIn(2) ? SimulatedShop.LOCATION : SimulatedShop.OTHER_LOCATION);
    }

    ObjectNode level(long item, Optional<Instant> updatedAt) {
        ObjectNode body = object().put("inventory_item_id", item);
        updatedAt.ifPresent(time -> body.put("updated_at", time.toString()));
        switch (random.below(5)) {
            case 0, 1 -> body.put("location_id", SimulatedShop.LOCATION);
            case 2, 3 -> body.put("location_id", SimulatedShop.OTHER_LOCATION);
            default -> body.putNull("location_id");
        }
        if (random.oneIn(6)) {
            body.putNull("available");
        } else {
            body.put("available", random.between(-5, 500));
        }
        return body;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void people(ObjectNode body, long id) {
        body.put("email", random.oneIn(3) ? "" : random.personal("mail") + "@example.com");
        body.put("contact_email", random.orNull(random.personal("contact") + "@example.com"));
        if (random.oneIn(3)) {
            body.putNull("customer");
        } else {
            ObjectNode customer = person(body.putObject("customer"));
            customer.put("id", id + 1).put("email", random.personal("customer") + "@example.com");
        }
        if (random.oneIn(2)) {
            person(body.putObject("billing_address")).put("address1", random.personal("street"));
        } else {
            body.putNull("billing_address");
        }
        person(body.putObject("shipping_address")).put("phone", random.personal("phone"));
    }

    private ObjectNode person(ObjectNode person) {
        person.put("first_name", random.orNull(random.personal("Ines")));
        return person.put("last_name", random.oneIn(4) ? "" : random.personal("Falk"));
    }

    private ObjectNode line(long id) {
        ObjectNode line = object().put("id", id).put("quantity", random.between(1, 9));
        line.put("title", random.personal("title")).put("price", random.money());
        line.put("variant_title", random.orNull("Green", "")).put("sku", random.orNull("SKU-1", ""));
        line.put("current_quantity", random.below(3));
        return random.oneIn(2)
                ? line.putNull("product_id").putNull("variant_id")
                : line.put("product_id", id + 1).put("variant_id", id + 2);
    }
}
