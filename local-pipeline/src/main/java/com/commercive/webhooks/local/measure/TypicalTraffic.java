package com.commercive.webhooks.local.measure;

import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The typical traffic of a shop. Each order is created and changed four times; it has three lines and 10 KB. Its
 * fulfillment has 4 KB. For each order, an inventory level of 0.2 KB changes four times.
 */
record TypicalTraffic(int orders) {
    private static final int CHANGES = 4;
    private static final int ORDER_BYTES = 10 * 1024;
    private static final int FULFILLMENT_BYTES = 4 * 1024;
    /** The number of items in the demo store. */
    private static final int ITEMS = 3;

    /** Returns all webhooks, the oldest first. */
    List<PostedWebhook> webhooks() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        List<PostedWebhook> webhooks = new ArrayList<>();
        for (int n = 0; n < orders; n++) {
            webhooks.add(order(Endpoint.ORDERS_CREATE, n, start));
            for (int change = 1; change <= CHANGES; change++) {
                webhooks.add(order(Endpoint.ORDERS_UPDATED, n, start.plusSeconds(change)));
                webhooks.add(webhook(
                        Endpoint.INVENTORY_LEVELS_UPDATE, Sample.INVENTORY_LEVELS_UPDATE.body((n + change) % ITEMS)));
            }
            ObjectNode fulfillment = Sample.FULFILLMENTS_CREATE.body(n);
            webhooks.add(webhook(Endpoint.FULFILLMENTS_CREATE, Sample.padded(fulfillment, FULFILLMENT_BYTES)));
        }
        return webhooks;
    }

    private static PostedWebhook order(Endpoint endpoint, int n, Instant updated) {
        ObjectNode body = Sample.ORDERS_UPDATED.body(n);
        body.put("updated_at", updated.toString());
        return webhook(endpoint, Sample.padded(body, ORDER_BYTES));
    }

    private static PostedWebhook webhook(Endpoint endpoint, ObjectNode body) {
        return PostedWebhook.of(Destination.of(endpoint), DemoStore.SHOP, Sample.bytes(body));
    }
}
