package com.commercive.webhooks.console.search;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.ShopDomain;
import java.time.Instant;
import java.util.Optional;

/**
 * The conditions that a webhook must meet; an empty one is always met.
 *
 * @param error a part of the error's text, case-sensitive
 */
public record Filter(
        Optional<String> topic,
        Optional<ShopDomain> shop,
        Optional<String> error,
        Optional<Instant> since,
        Optional<Instant> until) {
    /** Texts that sort before and after every time that a row can hold. */
    private static final String EARLIEST = "0";

    private static final String LATEST = "9999";

    public boolean isEmpty() {
        return topic.isEmpty() && shop.isEmpty() && error.isEmpty() && since.isEmpty() && until.isEmpty();
    }

    public boolean matches(LogEntry entry) {
        return (topic.isEmpty() || topic.get().equals(entry.topic()))
                && (shop.isEmpty()
                        || entry.shopDomain().flatMap(ShopDomain::parse).equals(shop))
                && (error.isEmpty() || entry.error().orElse("").contains(error.get()))
                && entry.createdAt().compareTo(earliest()) >= 0
                && entry.createdAt().compareTo(latest()) <= 0;
    }

    String earliest() {
        return since.map(Timestamps::nanoseconds).orElse(EARLIEST);
    }

    String latest() {
        return until.map(Timestamps::nanoseconds).orElse(LATEST);
    }
}
