package com.commercive.webhooks.chaos.traffic;

import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The webhooks of a shop, and the rows that other services make beside them. */
final class Outbox {
    static final Instant BEGIN = Instant.parse("2026-01-20T10:00:00Z");

    private final SimulatedShop shop;
    private final SeededRandom random;
    private final List<SentWebhook> sent = new ArrayList<>();
    private final List<ForeignRow> foreign = new ArrayList<>();
    private int triggers;

    Outbox(SimulatedShop shop, SeededRandom random) {
        this.shop = shop;
        this.random = random;
    }

    SimulatedShop shop() {
        return shop;
    }

    List<SentWebhook> sent() {
        return sent;
    }

    List<ForeignRow> foreign() {
        return foreign;
    }

    /** Returns a trigger time that no other webhook of the shop has. */
    Instant trigger(Instant at) {
        triggers++;
        return at.plusMillis(triggers).plusNanos(random.below(1_000));
    }

    /** Returns the trigger time of a body, which sometimes has none: its time of update orders it without. */
    Optional<Instant> triggerOfTimed(ObjectNode body, Instant at) {
        Instant trigger = trigger(at);
        return body.has("updated_at") && random.oneIn(8) ? Optional.empty() : Optional.of(trigger);
    }

    void add(SentTopic topic, ObjectNode body, Optional<Instant> triggeredAt) {
        add(topic, body, bytes(body), triggeredAt, FinalState.PROCESSED);
    }

    void add(SentTopic topic, JsonNode body, byte[] bytes, Optional<Instant> triggeredAt, FinalState finalState) {
        PostedWebhook webhook = new PostedWebhook(
                new Destination(topic.path(), Optional.of(topic.shopifyName())),
                shop.domain(),
                random.uuid(),
                random.uuid(),
                triggeredAt,
                bytes);
        sent.add(new SentWebhook(webhook, topic, body, finalState));
    }

    /** Adds rows that are there before the run, or are made before the first of these webhooks. */
    void addForeign(List<ForeignRow> rows, List<SentWebhook> before) {
        Set<String> ids = random.oneIn(2)
                ? Set.of()
                : before.stream().map(SentWebhook::id).collect(Collectors.toSet());
        rows.forEach(row -> foreign.add(row.beforeFirst(ids)));
    }

    /** Adds what another service writes before the first delivery of the newest webhook. */
    void addForeignBeforeTheLast(ForeignRow row) {
        foreign.add(row.beforeFirst(Set.of(sent.getLast().id())));
    }

    static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
