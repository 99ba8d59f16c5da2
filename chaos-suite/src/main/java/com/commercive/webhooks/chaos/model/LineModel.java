package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.ArrivalOrders.Step;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The expected rows of an order's lines. A body that is older than its order only adds rows that are not there yet.
 *
 * @param applicable the bodies that are not older than another service's row of the order
 */
record LineModel(ShopWebhooks shop, String order, List<SentWebhook> bodies, List<SentWebhook> applicable) {
    void addTo(ExpectedTables tables) {
        Set<String> lines = new LinkedHashSet<>();
        bodies.forEach(sent -> sent.body()
                .path("line_items")
                .forEach(line -> lines.add(line.path("id").asText())));
        lines.forEach(line -> add(tables, line));
    }

    private void add(ExpectedTables tables, String id) {
        BusinessRow row = BusinessRow.of(shop, Thing.LINE, id, bodies).with("order_id", shop.key(Thing.ORDER, order));
        List<Step> steps = bodies.stream()
                .flatMap(sent -> line(sent, id).map(line -> step(sent, line)).stream())
                .toList();
        boolean newestCounts = WebhookClock.newest(applicable).stream()
                .anyMatch(sent -> line(sent, id).isPresent());
        Set<Map<String, Expected>> contents =
                new LinkedHashSet<>(ArrivalOrders.contents(row.columns(), steps, newestCounts));
        if (!row.isThere()) {
            contents.remove(row.columns());
        }
        tables.add(Thing.LINE.table(), row.key(), new ExpectedRow(bodies, contents));
    }

    private static Optional<JsonNode> line(SentWebhook sent, String id) {
        for (JsonNode line : sent.body().path("line_items")) {
            if (line.path("id").asText().equals(id)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static Step step(SentWebhook sent, JsonNode line) {
        BodyChange change = new BodyChange(line)
                .text("shopify_product_id", "product_id")
                .text("shopify_variant_id", "variant_id")
                .texts("title", "variant_title", "sku")
                .numbers("quantity", "current_quantity", "price")
                .sets("shopify_clock", WebhookClock.of(sent));
        return new Step(WebhookClock.of(sent), change::over);
    }
}
