package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks of an order and of its parcels. As with Shopify, updates have whole seconds, so several have the same time,
 * and a few even the same trigger time.
 */
record OrderTraffic(Outbox outbox, SeededRandom random, RandomBodies bodies) {
    private static final List<SentTopic> CHANGES = List.of(
            SentTopic.ORDERS_UPDATED,
            SentTopic.ORDERS_PAID,
            SentTopic.ORDERS_CANCELLED,
            SentTopic.ORDERS_FULFILLED,
            SentTopic.ORDERS_PARTIALLY_FULFILLED);

    void add(long id) {
        int before = outbox.sent().size();
        boolean withoutTime = random.oneIn(10);
        int lines = changes(id, withoutTime);
        List<Long> parcels = parcels(id);
        List<Long> refunds = new AfterSales(outbox, random).add(id);
        if (random.oneIn(3)) {
            ForeignRows foreign = new ForeignRows(outbox.shop(), random);
            List<SentWebhook> webhooks =
                    List.copyOf(outbox.sent().subList(before, outbox.sent().size()));
            outbox.addForeign(foreign.order(id, id * 10 + random.below(lines), parcels, refunds), webhooks);
        }
    }

    /** Adds the bodies of the order; returns how many lines it has in the end. */
    private int changes(long id, boolean withoutTime) {
        BodyShape common = BodyShape.of(random);
        boolean mixed = random.oneIn(3);
        int lines = 1;
        Instant updatedAt = Outbox.BEGIN;
        int changes = random.between(2, 4);
        for (int change = 0; change < changes; change++) {
            SentTopic topic = change == 0 ? SentTopic.ORDERS_CREATE : random.of(CHANGES);
            BodyShape shape = mixed ? BodyShape.of(random) : common;
            Optional<Instant> sentTime = withoutTime ? Optional.empty() : Optional.of(updatedAt);
            int shown = random.oneIn(4) ? random.between(1, lines) : lines;
            ObjectNode body = body(id, topic, sentTime, withoutTime ? lines : shown);
            Optional<Instant> trigger = outbox.triggerOfTimed(body, updatedAt);
            outbox.add(topic, shape.trim(body), trigger);
            if (!withoutTime && random.oneIn(6)) {
                outbox.add(topic, shape.trim(body(id, topic, sentTime, lines)), trigger);
            }
            updatedAt = updatedAt.plusSeconds(random.below(3));
            lines += random.below(2);
        }
        return lines;
    }

    private ObjectNode body(long id, SentTopic topic, Optional<Instant> updatedAt, int lines) {
        ObjectNode body = bodies.order(id, updatedAt, lines);
        return topic == SentTopic.ORDERS_PARTIALLY_FULFILLED ? body.put("fulfillment_status", "partial") : body;
    }

    private List<Long> parcels(long order) {
        List<Long> parcels =
                List.of(order + 100_000, order + 101_000, order + 102_000).subList(0, random.below(4));
        parcels.forEach(parcel -> parcel(parcel, order));
        return parcels;
    }

    /** Adds a parcel with its scans: later bodies of the same fulfillment, of which one may cancel it. */
    private void parcel(long id, long order) {
        BodyShape common = BodyShape.of(random);
        boolean mixed = random.oneIn(3);
        Instant createdAt = Outbox.BEGIN.plusSeconds(random.below(5));
        boolean withoutTime = random.oneIn(15);
        for (int change = random.below(3); change >= 0; change--) {
            Instant updatedAt = createdAt.plus(Duration.ofSeconds(random.below(5)));
            Optional<Instant> sentTime = withoutTime ? Optional.empty() : Optional.of(updatedAt);
            SentTopic topic = change == 0 ? SentTopic.FULFILLMENTS_CREATE : SentTopic.FULFILLMENTS_UPDATE;
            ObjectNode body = bodies.fulfillment(id, order, createdAt, sentTime);
            Optional<Instant> trigger = outbox.triggerOfTimed(body, updatedAt);
            outbox.add(topic, (mixed ? BodyShape.of(random) : common).trim(body), trigger);
        }
    }
}
