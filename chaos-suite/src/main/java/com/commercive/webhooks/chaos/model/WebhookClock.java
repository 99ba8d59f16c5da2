package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentTopic;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** The clock of a webhook, which tells when its change happened, and so which webhook is the newest. */
final class WebhookClock {
    private static final DateTimeFormatter NANOSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private WebhookClock() {}

    static String of(SentWebhook sent) {
        return nanoseconds(occurredAt(sent)) + "#" + nanoseconds(sent.webhook().triggeredAt());
    }

    static Instant occurredAt(SentWebhook sent) {
        Instant triggeredAt = sent.webhook().triggeredAt();
        return sent.topic() == SentTopic.INVENTORY_LEVELS_DISCONNECT
                ? triggeredAt.truncatedTo(ChronoUnit.SECONDS)
                : BodyFields.time(sent.body(), "updated_at").orElse(triggeredAt);
    }

    static Instant second(SentWebhook sent) {
        return occurredAt(sent).truncatedTo(ChronoUnit.SECONDS);
    }

    static String nanoseconds(Instant instant) {
        return NANOSECONDS.format(instant);
    }

    static Optional<SentWebhook> newest(Collection<SentWebhook> sent, Predicate<SentWebhook> among) {
        return sent.stream().filter(among).max(Comparator.comparing(WebhookClock::of));
    }
}
