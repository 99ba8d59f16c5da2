package com.commercive.webhooks.model.envelope;

import com.commercive.webhooks.model.id.WebhookId;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Envelopes for tests: a full one, and variants of it. */
public final class SampleEnvelope {
    private SampleEnvelope() {}

    /** Returns a webhook with every header. */
    public static Envelope full(String id, Body body) {
        return new Envelope(
                new WebhookId(id),
                "orders/create",
                Optional.of("demo-store.myshopify.com"),
                Optional.of("orders/820982911946154508"),
                Optional.of("event-1"),
                Optional.of("2026-03-29T18:00:27.877041743Z"),
                Optional.of("2026-10"),
                Instant.parse("2026-03-29T18:00:30.5Z"),
                body);
    }

    public static Envelope full(String id) {
        return full(id, Body.of("{\"id\":820982911946154508}"));
    }

    /** Returns a webhook that has nothing but a body. */
    public static Envelope bare(String id, Body body) {
        return new Envelope(
                new WebhookId(id),
                "unknown",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-29T18:00:30Z"),
                body);
    }

    /** Returns a webhook of a shop, a topic and a resource. */
    public static Envelope about(String id, String topic, Optional<String> shop, Optional<String> resource) {
        return new Envelope(
                new WebhookId(id),
                topic,
                shop,
                resource,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-29T18:00:30Z"),
                Body.of("{}"));
    }

    /** Returns a next-generation Event. */
    public static Envelope event(String id) {
        return new Envelope(
                new WebhookId(id),
                "events/Order",
                Optional.of("demo-store.myshopify.com"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2026-03-29T18:00:27.877041743Z"),
                Optional.of("2026-10"),
                Optional.of("update"),
                Optional.of("order-updates"),
                Instant.parse("2026-03-29T18:00:30Z"),
                Body.of("{\"topic\":\"Order\",\"fields_changed\":{}}"));
    }

    /** Returns a body that compression does not make smaller. */
    public static Body incompressible(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(42).nextBytes(noise);
        return Body.of(noise);
    }
}
