package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Customers who ask to be forgotten. Of a thing that another service makes a row in the middle of a run, there may be two rows
 * then: these are left out.
 */
record RedactionTraffic(Outbox outbox) {
    void add(long customer, List<Long> orders) {
        List<String> ids = Stream.concat(Stream.of(customer), orders.stream())
                .map(String::valueOf)
                .toList();
        boolean isForeign = outbox.foreign().stream()
                .anyMatch(row ->
                        ids.contains(row.text("shopify_order_id")) || ids.contains(row.text("shopify_customer_id")));
        if (isForeign) {
            return;
        }
        ObjectNode body = RandomBodies.object()
                .put("shop_id", 91_000_001)
                .put("shop_domain", outbox.shop().domain());
        body.putObject("customer").put("id", customer);
        ArrayNode list = body.putArray("orders_to_redact");
        orders.forEach(list::add);
        outbox.add(SentTopic.CUSTOMERS_REDACT, body, Optional.of(outbox.trigger(Outbox.BEGIN)));
    }
}
