package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The webhooks of a product, whose variants come and go, and sometimes its deletion. No two have the same clock. */
record ProductTraffic(Outbox outbox, SeededRandom random) {
    private static final int VARIANTS = 4;

    void add(long id) {
        int before = outbox.sent().size();
        BodyShape common = BodyShape.of(random);
        boolean mixed = random.oneIn(3);
        Instant updatedAt = Outbox.BEGIN;
        for (int change = random.between(2, 4); change > 0; change--) {
            SentTopic topic = updatedAt.equals(Outbox.BEGIN) ? SentTopic.PRODUCTS_CREATE : SentTopic.PRODUCTS_UPDATE;
            ObjectNode body = body(random, id, updatedAt, someVariants(id));
            BodyShape shape = mixed ? BodyShape.of(random) : common;
            outbox.add(topic, shape.trim(body), Optional.of(outbox.trigger(updatedAt)));
            updatedAt = updatedAt.plusSeconds(1 + random.below(2));
        }
        if (random.oneIn(2)) {
            ObjectNode deletion = RandomBodies.object().put("id", id);
            outbox.add(SentTopic.PRODUCTS_DELETE, deletion, Optional.of(outbox.trigger(updatedAt)));
        }
        if (random.oneIn(2)) {
            List<SentWebhook> webhooks =
                    List.copyOf(outbox.sent().subList(before, outbox.sent().size()));
            outbox.addForeign(new ForeignRows(outbox.shop(), random).product(id, id + 1), webhooks);
        }
    }

    private List<Long> someVariants(long product) {
        List<Long> variants = new ArrayList<>();
        for (int variant = 1; variant <= VARIANTS; variant++) {
            if (!random.oneIn(3)) {
                variants.add(product + variant);
            }
        }
        return variants;
    }

    static ObjectNode body(SeededRandom random, long id, Instant updatedAt, List<Long> variants) {
        ObjectNode body = RandomBodies.object().put("id", id).put("created_at", "2026-01-19T10:00:00+01:00");
        body.put("updated_at", updatedAt.toString()).put("title", random.personal("title"));
        body.put("handle", random.orNull("cup", "mug")).put("status", random.orNull("active", "draft"));
        body.put("vendor", random.orNull("Acme", "Ace", "")).put("product_type", random.orNull("Mug"));
        body.put("tags", random.orNull("a, b", "c", ""))
                .put("published_at", random.orNull("2026-01-19T12:00:00-05:00"));
        if (random.oneIn(3)) {
            body.putNull("image");
        } else {
            body.putObject("image").put("src", "https://example.com/" + random.personal("image"));
        }
        ArrayNode list = body.putArray("variants");
        variants.forEach(variant -> list.add(variant(random, variant)));
        if (random.oneIn(2)) {
            ArrayNode all = body.putArray("variant_gids");
            variants.forEach(
                    variant -> all.addObject().put("admin_graphql_api_id", "gid://shopify/ProductVariant/" + variant));
        }
        return body;
    }

    private static ObjectNode variant(SeededRandom random, long id) {
        ObjectNode variant = RandomBodies.object().put("id", id).put("title", random.personal("variant"));
        variant.put("created_at", "2026-01-19T10:00:00+01:00").put("updated_at", "2026-01-19T11:00:00.25+01:00");
        variant.put("sku", random.orNull("SKU-1", "")).put("barcode", random.orNull("4006381333931"));
        variant.put("price", random.money()).put("compare_at_price", random.orNull(random.money()));
        return variant.put("position", random.between(1, 9)).put("inventory_item_id", id + 1_000);
    }
}
