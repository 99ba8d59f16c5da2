package com.commercive.webhooks.chaos.traffic;

import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The history of a shop. As with Shopify, updates have whole seconds, so several have the same time, while each webhook has
 * a trigger time of its own.
 */
final class ShopHistory {
    private static final Instant BEGIN = Instant.parse("2026-01-20T10:00:00Z");
    private static final Instant BEFORE_THE_INSTALLATION = Instant.parse("2026-01-10T10:00:00Z");

    private static final List<SentTopic> ORDER_CHANGES = List.of(
            SentTopic.ORDERS_UPDATED,
            SentTopic.ORDERS_PAID,
            SentTopic.ORDERS_CANCELLED,
            SentTopic.ORDERS_FULFILLED,
            SentTopic.ORDERS_PARTIALLY_FULFILLED);

    private static final List<SentTopic> STOCKED = List.of(
            SentTopic.INVENTORY_LEVELS_UPDATE, SentTopic.INVENTORY_LEVELS_UPDATE, SentTopic.INVENTORY_LEVELS_CONNECT);

    private final SimulatedShop shop;
    private final SeededRandom random;
    private final RandomBodies bodies;
    private final List<SentWebhook> sent = new ArrayList<>();
    private int triggers;

    ShopHistory(SimulatedShop shop, SeededRandom random) {
        this.shop = shop;
        this.random = random;
        this.bodies = new RandomBodies(random);
    }

    List<SentWebhook> of(Traffic.Mix mix) {
        for (int order = 0; order < mix.orders(); order++) {
            order(7_300_000_001L + order);
        }
        SimulatedShop.ITEMS.forEach(this::levels);
        if (mix.otherTopics()) {
            uninstalls();
            unknownTopics();
        }
        if (mix.poison()) {
            poison(7_300_000_001L);
        }
        return sent;
    }

    private void order(long id) {
        int second = 0;
        int lines = 1;
        int changes = random.between(2, 4);
        boolean withoutTime = random.oneIn(10);
        BodyShape shape = BodyShape.of(random);
        for (int change = 0; change < changes; change++) {
            SentTopic topic = change == 0 ? SentTopic.ORDERS_CREATE : random.of(ORDER_CHANGES);
            Instant updatedAt = BEGIN.plusSeconds(second);
            Optional<Instant> sentTime = withoutTime ? Optional.empty() : Optional.of(updatedAt);
            add(topic, shape.trim(bodies.order(id, sentTime, lines)), updatedAt);
            second += random.below(3);
            lines += random.below(2);
        }
        for (int fulfillment = 0; fulfillment < random.below(3); fulfillment++) {
            fulfillment(id + 100_000 + fulfillment * 1_000, id);
        }
    }

    private void fulfillment(long id, long order) {
        BodyShape shape = BodyShape.of(random);
        Instant createdAt = BEGIN.plusSeconds(random.below(5));
        boolean withoutTime = random.oneIn(15);
        for (int change = random.below(3); change >= 0; change--) {
            Instant updatedAt = createdAt.plusSeconds(random.below(5));
            Optional<Instant> sentTime = withoutTime ? Optional.empty() : Optional.of(updatedAt);
            SentTopic topic = change == 0 ? SentTopic.FULFILLMENTS_CREATE : SentTopic.FULFILLMENTS_UPDATE;
            add(topic, shape.trim(bodies.fulfillment(id, order, createdAt, sentTime)), updatedAt);
        }
    }

    private void levels(long item) {
        boolean withoutTime = random.oneIn(15);
        for (int change = random.between(3, 6); change > 0; change--) {
            Instant updatedAt = BEGIN.plusSeconds(random.below(4));
            Optional<Instant> sentTime = withoutTime ? Optional.empty() : Optional.of(updatedAt);
            if (!withoutTime && random.oneIn(5)) {
                add(SentTopic.INVENTORY_LEVELS_DISCONNECT, bodies.disconnection(item), updatedAt);
            } else {
                add(random.of(STOCKED), bodies.level(item, sentTime), updatedAt);
            }
        }
    }

    private void uninstalls() {
        for (Instant at : List.of(BEFORE_THE_INSTALLATION, BEGIN, BEGIN.plusSeconds(60))) {
            ObjectNode body = RandomBodies.object()
                    .put("id", 91_000_001)
                    .put("email", random.personal("owner"))
                    .put("myshopify_domain", shop.domain());
            add(SentTopic.APP_UNINSTALLED, body, at);
        }
    }

    private void unknownTopics() {
        for (SentTopic topic : List.of(SentTopic.PRODUCTS_UPDATE, SentTopic.SHOP_UPDATE, SentTopic.CUSTOMERS_CREATE)) {
            ObjectNode body = RandomBodies.object().put("id", 92_000_001).put("title", random.personal("title"));
            add(topic, body, body.toString().getBytes(StandardCharsets.UTF_8), BEGIN, FinalState.UNKNOWN_TOPIC);
        }
    }

    private void poison(long order) {
        ObjectNode healthy = bodies.order(order, Optional.of(BEGIN.plusSeconds(30)), 1);
        PoisonBodies.ofOrder(healthy)
                .forEach(bytes -> add(SentTopic.ORDERS_UPDATED, healthy, bytes, BEGIN, FinalState.FAILED));
        PoisonBodies.ofNoOrder()
                .forEach(bytes ->
                        add(SentTopic.ORDERS_UPDATED, MissingNode.getInstance(), bytes, BEGIN, FinalState.FAILED));
    }

    private void add(SentTopic topic, ObjectNode body, Instant at) {
        add(topic, body, body.toString().getBytes(StandardCharsets.UTF_8), at, FinalState.PROCESSED);
    }

    private void add(SentTopic topic, JsonNode body, byte[] bytes, Instant at, FinalState finalState) {
        triggers++;
        PostedWebhook webhook = new PostedWebhook(
                Destination.parse(topic.shopifyName()),
                shop.domain(),
                random.uuid(),
                random.uuid(),
                at.plusMillis(triggers).plusNanos(random.below(1_000)),
                bytes);
        sent.add(new SentWebhook(webhook, topic, body, finalState));
    }
}
