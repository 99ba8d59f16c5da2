package com.commercive.webhooks.chaos.traffic;

import com.commercive.webhooks.chaos.traffic.Sent.Fate;
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
 * The history of a shop. As with Shopify, times are whole seconds, of which several are alike, and each webhook has its own
 * trigger time.
 */
final class ShopHistory {
    private static final Instant BEGIN = Instant.parse("2026-01-20T10:00:00Z");
    private static final Instant BEFORE_THE_INSTALLATION = Instant.parse("2026-01-10T10:00:00Z");

    private static final List<String> ORDER_TOPICS =
            List.of("orders/updated", "orders/paid", "orders/cancelled", "orders/fulfilled", "orders/updated");

    private final SimulatedShop shop;
    private final Draw draw;
    private final OrderBodies bodies;
    private final List<Sent> sent = new ArrayList<>();
    private int triggers;

    ShopHistory(SimulatedShop shop, Draw draw) {
        this.shop = shop;
        this.draw = draw;
        this.bodies = new OrderBodies(draw);
    }

    List<Sent> of(Traffic.Mix mix) {
        for (int order = 0; order < mix.orders(); order++) {
            order(7_300_000_001L + order);
        }
        SimulatedShop.ITEMS.forEach(this::levels);
        if (mix.others()) {
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
        int changes = draw.between(2, 4);
        boolean timeless = draw.oneIn(10);
        BodyShape shape = BodyShape.of(draw);
        for (int change = 0; change < changes; change++) {
            String topic = change == 0 ? "orders/create" : draw.of(ORDER_TOPICS);
            Instant updatedAt = BEGIN.plusSeconds(second);
            Optional<Instant> said = timeless ? Optional.empty() : Optional.of(updatedAt);
            add(topic, shape.trim(bodies.order(id, said, lines)), updatedAt);
            second += draw.below(3);
            lines += draw.below(2);
        }
        for (int fulfillment = 0; fulfillment < draw.below(3); fulfillment++) {
            fulfillment(id + 100_000 + fulfillment * 1_000, id);
        }
    }

    private void fulfillment(long id, long order) {
        BodyShape shape = BodyShape.of(draw);
        Instant createdAt = BEGIN.plusSeconds(draw.below(5));
        boolean timeless = draw.oneIn(15);
        for (int change = draw.below(3); change >= 0; change--) {
            Instant updatedAt = createdAt.plusSeconds(draw.below(5));
            Optional<Instant> said = timeless ? Optional.empty() : Optional.of(updatedAt);
            String topic = change == 0 ? "fulfillments/create" : "fulfillments/update";
            add(topic, shape.trim(bodies.fulfillment(id, order, createdAt, said)), updatedAt);
        }
    }

    private void levels(long item) {
        boolean timeless = draw.oneIn(15);
        for (int change = draw.between(3, 6); change > 0; change--) {
            Instant updatedAt = BEGIN.plusSeconds(draw.below(4));
            Optional<Instant> said = timeless ? Optional.empty() : Optional.of(updatedAt);
            add("inventory_levels/update", bodies.level(item, said), updatedAt);
        }
    }

    private void uninstalls() {
        for (Instant at : List.of(BEFORE_THE_INSTALLATION, BEGIN, BEGIN.plusSeconds(60))) {
            ObjectNode body = OrderBodies.object().put("id", 91_000_001).put("email", draw.personal("owner"));
            add("app/uninstalled", body, at);
        }
    }

    private void unknownTopics() {
        for (String topic : List.of("products/update", "shop/update", "customers/create")) {
            ObjectNode body = OrderBodies.object().put("id", 92_000_001).put("title", draw.personal("title"));
            add(topic, body, body.toString().getBytes(StandardCharsets.UTF_8), BEGIN, Fate.UNKNOWN_TOPIC);
        }
    }

    private void poison(long order) {
        ObjectNode healthy = bodies.order(order, Optional.of(BEGIN.plusSeconds(30)), 1);
        Poison.ofOrder(healthy).forEach(bytes -> add("orders/updated", healthy, bytes, BEGIN, Fate.FAILED));
        Poison.ofNothing()
                .forEach(bytes -> add("orders/updated", MissingNode.getInstance(), bytes, BEGIN, Fate.FAILED));
    }

    private void add(String topic, ObjectNode body, Instant at) {
        add(topic, body, body.toString().getBytes(StandardCharsets.UTF_8), at, Fate.PROCESSED);
    }

    private void add(String topic, JsonNode body, byte[] bytes, Instant at, Fate fate) {
        triggers++;
        PostedWebhook webhook = new PostedWebhook(
                Destination.parse(topic),
                shop.domain(),
                draw.uuid(),
                draw.uuid(),
                at.plusMillis(triggers).plusNanos(draw.below(1_000)),
                bytes);
        sent.add(new Sent(webhook, topic, body, fate));
    }
}
