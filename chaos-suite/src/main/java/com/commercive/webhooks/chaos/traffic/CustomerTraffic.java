package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The webhooks of a customer, and sometimes its deletion. */
record CustomerTraffic(Outbox outbox, SeededRandom random) {
    void add(long id) {
        int before = outbox.sent().size();
        BodyShape common = BodyShape.of(random);
        boolean mixed = random.oneIn(3);
        Instant updatedAt = Outbox.BEGIN;
        for (int change = random.between(2, 4); change > 0; change--) {
            SentTopic topic = updatedAt.equals(Outbox.BEGIN) ? SentTopic.CUSTOMERS_CREATE : SentTopic.CUSTOMERS_UPDATE;
            ObjectNode body = body(id, updatedAt);
            Optional<Instant> trigger = outbox.triggerOfTimed(body, updatedAt);
            outbox.add(topic, (mixed ? BodyShape.of(random) : common).trim(body), trigger);
            updatedAt = updatedAt.plusSeconds(random.below(2));
        }
        if (random.oneIn(2)) {
            ObjectNode deletion = RandomBodies.object().put("id", id);
            deletion.putArray("tax_exemptions");
            deletion.put("admin_graphql_api_id", "gid://shopify/Customer/" + id);
            outbox.add(SentTopic.CUSTOMERS_DELETE, deletion, Optional.of(outbox.trigger(updatedAt)));
        }
        if (random.oneIn(2)) {
            List<SentWebhook> webhooks =
                    List.copyOf(outbox.sent().subList(before, outbox.sent().size()));
            outbox.addForeign(new ForeignRows(outbox.shop(), random).customer(id), webhooks);
        }
    }

    private ObjectNode body(long id, Instant updatedAt) {
        ObjectNode body = RandomBodies.object().put("id", id).put("created_at", "2026-01-19T10:00:00+01:00");
        body.put("updated_at", updatedAt.toString());
        body.put("email", random.oneIn(3) ? "" : random.personal("mail") + "@example.com");
        body.put("first_name", random.orNull(random.personal("Ines"))).put("last_name", random.personal("Falk"));
        body.put("phone", random.orNull(random.personal("phone"))).put("state", random.orNull("enabled", "disabled"));
        body.put("tags", random.orNull("vip", "new", "")).put("currency", random.orNull("EUR", "USD"));
        return body.put("verified_email", random.oneIn(2));
    }
}
