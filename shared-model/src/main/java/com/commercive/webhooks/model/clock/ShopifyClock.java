package com.commercive.webhooks.model.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * Order the webhooks of one thing: a body is applied only where the row's clock is not newer. Compared as text in
 * DynamoDB, in the attribute {@code shopify_clock}.
 *
 * @param occurredAt the body's {@code updated_at}; without it {@code Triggered-At}, without both the time of receipt
 * @param triggeredAt tells bodies of the same second apart; empty where the header is absent or unreadable
 */
public record ShopifyClock(Instant occurredAt, Optional<Instant> triggeredAt) {
    public static ShopifyClock of(Optional<Instant> updatedAt, Optional<Instant> triggeredAt, Instant receivedAt) {
        return new ShopifyClock(updatedAt.or(() -> triggeredAt).orElse(receivedAt), triggeredAt);
    }

    /** Reads the first part of an attribute's value; empty where it is none. */
    public static Optional<Instant> occurredAt(String value) {
        return Timestamps.parse(value.split("#", 2)[0]);
    }

    /** The attribute's value; a clock without {@code Triggered-At} is the oldest of its {@code updated_at}. */
    public String value() {
        return Timestamps.nanoseconds(occurredAt)
                + "#"
                + triggeredAt.map(Timestamps::nanoseconds).orElse("");
    }
}
