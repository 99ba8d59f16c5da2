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
 * The webhooks of many orders, which take turns: each order is created, then updated again and again.
 *
 * @param orders how many there are
 * @param bytes of each body
 */
record LargeOrders(int orders, int bytes) {
    /** Returns the webhooks of orders that no other round has, the oldest first. */
    List<PostedWebhook> webhooks(int count, int round) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(count);
        List<PostedWebhook> webhooks = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            boolean first = n < orders;
            ObjectNode body = Sample.ORDERS_CREATE.body(round * orders + n % orders);
            body.put("updated_at", start.plusSeconds(n).toString());
            pad(body);
            Endpoint endpoint = first ? Endpoint.ORDERS_CREATE : Endpoint.ORDERS_UPDATED;
            webhooks.add(PostedWebhook.of(Destination.of(endpoint), DemoStore.SHOP, Sample.bytes(body)));
        }
        return webhooks;
    }

    private void pad(ObjectNode body) {
        body.put("note", "");
        int missing = bytes - Sample.bytes(body).length;
        body.put(
                "note",
                "Please ring twice. ".repeat(Math.max(0, missing) / 19 + 1).substring(0, Math.max(0, missing)));
    }
}
