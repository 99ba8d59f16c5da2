package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.ForeignRow;
import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.chaos.traffic.Traffic;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks of a shop that change rows, and the rows of other services.
 *
 * @param run what the run has measured
 */
record ShopWebhooks(SimulatedShop shop, List<SentWebhook> processed, List<ForeignRow> foreign, RunRecord run) {
    static ShopWebhooks of(SimulatedShop shop, Traffic traffic, RunRecord run) {
        return new ShopWebhooks(
                shop,
                traffic.sent().stream()
                        .filter(sent -> sent.shop().equals(shop.domain()) && sent.finalState() == FinalState.PROCESSED)
                        .toList(),
                traffic.foreign().stream()
                        .filter(row -> row.text("store_id").equals(shop.storeId()))
                        .toList(),
                run);
    }

    List<SentWebhook> about(Subject subject) {
        return processed.stream()
                .filter(sent -> sent.topic().subject() == subject)
                .toList();
    }

    /** Returns those about one thing, which a field of the body names. */
    List<SentWebhook> about(Subject subject, String field, String id) {
        return about(subject).stream()
                .filter(sent -> sent.body().path(field).asText().equals(id))
                .toList();
    }

    List<ForeignRow> foreign(String table) {
        return foreign.stream().filter(row -> row.table().equals(table)).toList();
    }

    /** Returns the row that another service made of a thing. */
    Optional<ForeignRow> foreign(Thing thing, String id) {
        return foreign(thing.table()).stream()
                .filter(row -> row.text(thing.shopifyId()).equals(id))
                .findFirst();
    }

    /** Returns the key of a thing's row: that of another service's, else the derived one. */
    String key(Thing thing, String id) {
        return foreign(thing, id).map(row -> row.text(thing.key())).orElseGet(() -> thing.derivedId(shop.domain(), id));
    }

    /** Returns the bodies of a thing that are not older than the time that another service wrote. */
    List<SentWebhook> applicable(Thing thing, String id, List<SentWebhook> bodies) {
        Optional<Instant> written = foreign(thing, id)
                .map(row -> row.text("shopify_updated_at"))
                .filter(text -> !text.isEmpty())
                .map(text -> OffsetDateTime.parse(text).toInstant());
        return bodies.stream()
                .filter(sent ->
                        written.isEmpty() || !WebhookClock.occurredAt(sent).isBefore(written.get()))
                .toList();
    }
}
