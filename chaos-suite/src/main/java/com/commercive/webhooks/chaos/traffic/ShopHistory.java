package com.commercive.webhooks.chaos.traffic;

import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The history of a shop: webhooks of all kinds, those that must fail among them. */
record ShopHistory(Outbox outbox, SeededRandom random, RandomBodies bodies) {
    private static final long FIRST_ORDER = 7_300_000_001L;
    private static final List<Long> PRODUCTS = List.of(61_000_100L, 61_000_200L);
    private static final List<Long> CUSTOMERS = List.of(62_000_001L, 62_000_002L);

    /** The topics whose bodies are no orders. */
    private static final List<SentTopic> OF_ANOTHER_KIND = List.of(
            SentTopic.APP_UNINSTALLED,
            SentTopic.APP_SCOPES_UPDATE,
            SentTopic.SHOP_UPDATE,
            SentTopic.FULFILLMENTS_CREATE,
            SentTopic.REFUNDS_CREATE,
            SentTopic.INVENTORY_LEVELS_UPDATE,
            SentTopic.PRODUCTS_UPDATE,
            SentTopic.CUSTOMERS_UPDATE,
            SentTopic.ORDERS_EDITED,
            SentTopic.ORDERS_DELETE,
            SentTopic.PRODUCTS_DELETE,
            SentTopic.CUSTOMERS_DELETE);

    static Outbox of(SimulatedShop shop, SeededRandom random, Traffic.Mix mix) {
        Outbox outbox = new Outbox(shop, random);
        new ShopHistory(outbox, random, new RandomBodies(random)).add(mix);
        return outbox;
    }

    private void add(Traffic.Mix mix) {
        OrderTraffic orders = new OrderTraffic(outbox, random, bodies);
        for (int order = 0; order < mix.orders(); order++) {
            orders.add(FIRST_ORDER + order);
        }
        SimulatedShop.ITEMS.forEach(new LevelTraffic(outbox, random, bodies)::add);
        PRODUCTS.forEach(new ProductTraffic(outbox, random)::add);
        CUSTOMERS.forEach(new CustomerTraffic(outbox, random)::add);
        new ShopTraffic(outbox, random).add();
        new StoreTraffic(outbox, random).add();
        unknownTopics();
        if (mix.poison()) {
            poison();
            foreignHeaders();
        }
        if (mix.redactions()) {
            redactions(mix.orders());
        }
    }

    /** Lets every third customer of an order ask to be forgotten, and one who has a row. */
    private void redactions(int orders) {
        RedactionTraffic redactions = new RedactionTraffic(outbox);
        for (int order = 0; order < orders; order += 3) {
            redactions.add(FIRST_ORDER + order + 1, List.of(FIRST_ORDER + order));
        }
        redactions.add(CUSTOMERS.getFirst(), List.of());
    }

    private void unknownTopics() {
        for (SentTopic topic :
                List.of(SentTopic.CARTS_UPDATE, SentTopic.DRAFT_ORDERS_CREATE, SentTopic.THEMES_PUBLISH)) {
            ObjectNode body = RandomBodies.object().put("id", 92_000_001).put("title", random.personal("title"));
            outbox.add(topic, body, Outbox.bytes(body), trigger(), FinalState.UNKNOWN_TOPIC);
        }
    }

    private void poison() {
        ObjectNode healthy = bodies.order(FIRST_ORDER, Optional.of(Outbox.BEGIN.plusSeconds(30)), 1);
        PoisonBodies.ofOrder(healthy).forEach(bytes -> fail(SentTopic.ORDERS_UPDATED, healthy, bytes));
        PoisonBodies.ofNoOrder().forEach(bytes -> fail(SentTopic.ORDERS_UPDATED, MissingNode.getInstance(), bytes));
    }

    /** Adds genuine bodies under the header of another topic, as whoever has one can post it: nothing signs the header. */
    private void foreignHeaders() {
        Optional<Instant> updatedAt = Optional.of(Outbox.BEGIN.plusSeconds(90));
        ObjectNode order = bodies.order(FIRST_ORDER, updatedAt, 1);
        ObjectNode level =
                bodies.level(SimulatedShop.ITEMS.getFirst(), updatedAt).put("available", 7);
        level.put("location_id", SimulatedShop.LOCATION);
        for (SentTopic topic : OF_ANOTHER_KIND) {
            fail(topic, order, Outbox.bytes(order));
        }
        fail(SentTopic.APP_UNINSTALLED, level, Outbox.bytes(level));
        fail(SentTopic.ORDERS_UPDATED, level, Outbox.bytes(level));
        fail(SentTopic.INVENTORY_LEVELS_DISCONNECT, level, Outbox.bytes(level));
        ObjectNode product = ProductTraffic.body(random, PRODUCTS.getFirst(), updatedAt.orElseThrow(), List.of(1L));
        fail(SentTopic.ORDERS_DELETE, product, Outbox.bytes(product));
        fail(SentTopic.CUSTOMERS_UPDATE, product, Outbox.bytes(product));
    }

    private void fail(SentTopic topic, JsonNode body, byte[] bytes) {
        outbox.add(topic, body, bytes, trigger(), FinalState.FAILED);
    }

    private Optional<Instant> trigger() {
        return Optional.of(outbox.trigger(Outbox.BEGIN));
    }
}
