package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.ArrivalOrders.Step;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The expected rows of a product's variants. No two bodies of a product have the same clock, and none names more variants than
 * it has. Where the newest body has the list, it decides which variants there are; the others are marked by any of the bodies
 * without them. Where it is trimmed, several rows are right.
 */
record VariantsModel(ShopWebhooks shop, String product, List<SentWebhook> bodies) {
    private static final String LIST = "variants";

    void addTo(ExpectedTables tables) {
        all().forEach(variant -> add(tables, variant));
    }

    /** Returns a content of the product's row with what it says of the variants, whichever body came last. */
    Map<String, Expected> over(Map<String, Expected> content) {
        Map<String, Expected> row = new LinkedHashMap<>(content);
        Optional<SentWebhook> decisive = decisive();
        if (decisive.isPresent()) {
            row.put("variants_clock", Expected.text(WebhookClock.of(decisive.get())));
            Set<String> ids = ids(decisive.get());
            if (!ids.isEmpty()) {
                row.put("variant_ids", new Expected.SetOf(ids));
            }
        } else if (!complete().isEmpty()) {
            Set<String> clocks = complete().stream().map(WebhookClock::of).collect(Collectors.toSet());
            row.put("variants_clock", Expected.optional(new Expected.OneOf(clocks)));
            row.put("variant_ids", Expected.optional(new Expected.Members(all())));
        }
        return row;
    }

    private void add(ExpectedTables tables, String id) {
        BusinessRow row = BusinessRow.of(shop, Thing.VARIANT, id, bodies)
                .with("product_id", shop.key(Thing.PRODUCT, product))
                .with("shopify_product_id", product);
        List<Step> steps = complete().stream().map(sent -> step(sent, id)).toList();
        boolean isThere = decisive().filter(sent -> ids(sent).contains(id)).isPresent();
        Set<Map<String, Expected>> contents =
                new LinkedHashSet<>(ArrivalOrders.contents(row.columns(), steps, isThere));
        if (!row.isThere()) {
            contents.remove(row.columns());
        }
        if (decisive().isPresent() && !isThere) {
            contents.removeIf(content -> !content.containsKey("deleted_at") && !content.equals(row.columns()));
        }
        tables.add(Thing.VARIANT.table(), row.key(), new ExpectedRow(bodies, contents));
    }

    private static Step step(SentWebhook sent, String id) {
        String clock = WebhookClock.of(sent);
        for (JsonNode variant : sent.body().path(LIST)) {
            if (variant.path("id").asText().equals(id)) {
                BodyChange change = new BodyChange(variant)
                        .texts("title", "sku", "barcode", "inventory_item_id")
                        .numbers("price", "compare_at_price", "position")
                        .time("shopify_created_at", "created_at")
                        .time("shopify_updated_at", "updated_at")
                        .time("clock_updated_at", "updated_at")
                        .says("deleted_at", true, Optional.empty())
                        .sets("shopify_clock", clock);
                return new Step(clock, change::over);
            }
        }
        BodyChange mark = new BodyChange(sent.body())
                .sets("deleted_at", WebhookClock.occurredAt(sent).toString())
                .sets("shopify_clock", clock);
        return new Step(clock, mark::over);
    }

    /** Returns the newest body, where it has the list. */
    private Optional<SentWebhook> decisive() {
        return WebhookClock.newest(shop.applicable(Thing.PRODUCT, product, bodies)).stream()
                .filter(sent -> sent.body().has(LIST))
                .findFirst();
    }

    private List<SentWebhook> complete() {
        return bodies.stream().filter(sent -> sent.body().has(LIST)).toList();
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>();
        bodies.forEach(sent -> all.addAll(ids(sent)));
        return all;
    }

    private static Set<String> ids(SentWebhook sent) {
        Set<String> ids = new TreeSet<>();
        sent.body().path(LIST).forEach(variant -> ids.add(variant.path("id").asText()));
        return ids;
    }
}
