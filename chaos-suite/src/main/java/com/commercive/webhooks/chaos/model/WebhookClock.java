package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.Sent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** The clock of a webhook: when it happened, and which of several is the newest. */
final class WebhookClock {
    private static final DateTimeFormatter NANOSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private WebhookClock() {}

    static String of(Sent sent) {
        return nanoseconds(occurredAt(sent)) + "#" + nanoseconds(sent.webhook().triggeredAt());
    }

    static Instant occurredAt(Sent sent) {
        return Bodies.time(sent.body(), "updated_at").orElse(sent.webhook().triggeredAt());
    }

    static Instant second(Sent sent) {
        return occurredAt(sent).truncatedTo(ChronoUnit.SECONDS);
    }

    static String nanoseconds(Instant instant) {
        return NANOSECONDS.format(instant);
    }

    static Optional<Sent> newest(Collection<Sent> sent, Predicate<Sent> among) {
        return sent.stream().filter(among).max(Comparator.comparing(WebhookClock::of));
    }
}
