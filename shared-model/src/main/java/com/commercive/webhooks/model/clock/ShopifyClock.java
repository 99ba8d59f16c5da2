package com.commercive.webhooks.model.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * The place of a webhook in the order of all webhooks of one resource. A body is applied only where the row's clock is not
 * newer. DynamoDB compares clocks as texts, in the attribute {@code shopify_clock}.
 *
 * @param occurredAt the body's {@code updated_at}, else {@code Triggered-At}, else the time of receipt
 * @param triggeredAt the time that orders bodies of the same second; empty where the header is absent or unreadable
 */
public record ShopifyClock(Instant occurredAt, Optional<Instant> triggeredAt) {
    /** Returns the clock. A {@code Triggered-At} later than receipt counts as the receipt: nothing is sent before it happened. */
    public static ShopifyClock of(Optional<Instant> updatedAt, Optional<Instant> triggeredAt, Instant receivedAt) {
        Optional<Instant> triggered = triggeredAt.map(time -> time.isAfter(receivedAt) ? receivedAt : time);
        return new ShopifyClock(updatedAt.or(() -> triggered).orElse(receivedAt), triggered);
    }

    /** Reads the first part of an attribute's value; empty where it is none. */
    public static Optional<Instant> occurredAt(String value) {
        return Timestamps.parse(value.split("#", 2)[0]);
    }

    /** Returns the attribute's value. Of clocks with the same {@code updated_at}, the one without {@code Triggered-At} is the oldest. */
    public String value() {
        return Timestamps.nanoseconds(occurredAt)
                + "#"
                + triggeredAt.map(Timestamps::nanoseconds).orElse("");
    }
}
