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
 * Webhooks of many orders by turns: each order is created, then updated again and again.
 *
 * @param orders the number of orders
 * @param bytes of each body
 */
record LargeOrders(int orders, int bytes) {
    /** Returns webhooks of orders that are in no other round, the oldest first. */
    List<PostedWebhook> webhooks(int count, int round) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(count);
        List<PostedWebhook> webhooks = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            boolean first = n < orders;
            ObjectNode body = Sample.ORDERS_CREATE.body(round * orders + n % orders);
            body.put("updated_at", start.plusSeconds(n).toString());
            Endpoint endpoint = first ? Endpoint.ORDERS_CREATE : Endpoint.ORDERS_UPDATED;
            webhooks.add(PostedWebhook.of(
                    Destination.of(endpoint), DemoStore.SHOP, Sample.bytes(Sample.padded(body, bytes))));
        }
        return webhooks;
    }
}
