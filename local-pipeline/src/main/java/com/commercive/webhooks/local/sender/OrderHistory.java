package com.commercive.webhooks.local.sender;

import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The history of an order, which is created and then changed once a second. The last webhook has the final state. */
public final class OrderHistory {
    private static final List<String> STATUSES = List.of("pending", "authorized", "partially_paid", "paid", "refunded");

    private OrderHistory() {}

    /** Returns the webhooks of an order, the oldest first. */
    public static List<PostedWebhook> of(String shop, int order, Instant created) {
        Instant start = created.truncatedTo(ChronoUnit.SECONDS);
        List<PostedWebhook> history = new ArrayList<>();
        for (int step = 0; step < STATUSES.size(); step++) {
            Instant changed = start.plusSeconds(step);
            Endpoint endpoint = step == 0 ? Endpoint.ORDERS_CREATE : Endpoint.ORDERS_UPDATED;
            byte[] body = Sample.bytes(body(order, step, start, changed));
            history.add(PostedWebhook.triggeredAt(changed.plusMillis(120), Destination.of(endpoint), shop, body));
        }
        return history;
    }

    /** Returns the financial status of the order after a number of changes. */
    public static String statusAfter(int changes) {
        return STATUSES.get(changes);
    }

    private static ObjectNode body(int order, int step, Instant created, Instant changed) {
        ObjectNode body = Sample.ORDERS_CREATE.body(order);
        body.put("created_at", created.toString());
        body.put("updated_at", changed.toString());
        body.put("financial_status", statusAfter(step));
        body.put("total_price", (100 + step) + ".00");
        return body;
    }
}
