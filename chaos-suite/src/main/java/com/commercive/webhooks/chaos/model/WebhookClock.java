package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentTopic;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** The clock of a webhook, which tells when its change happened, and so which webhook is the newest. */
final class WebhookClock {
    private static final DateTimeFormatter NANOSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private WebhookClock() {}

    static String of(SentWebhook sent) {
        return nanoseconds(occurredAt(sent)) + "#"
                + sent.webhook().triggeredAt().map(WebhookClock::nanoseconds).orElse("");
    }

    /** Returns when the change happened. Without a time in the body the traffic has that of the trigger. */
    static Instant occurredAt(SentWebhook sent) {
        return sent.topic() == SentTopic.INVENTORY_LEVELS_DISCONNECT
                ? triggered(sent).truncatedTo(ChronoUnit.SECONDS)
                : BodyFields.time(sent.body(), "updated_at").orElseGet(() -> triggered(sent));
    }

    static Instant second(SentWebhook sent) {
        return occurredAt(sent).truncatedTo(ChronoUnit.SECONDS);
    }

    static Instant triggered(SentWebhook sent) {
        return sent.webhook().triggeredAt().orElseThrow();
    }

    static String nanoseconds(Instant instant) {
        return NANOSECONDS.format(instant);
    }

    /** Returns the newest webhooks; several where their clocks are equal. */
    static List<SentWebhook> newest(Collection<SentWebhook> sent) {
        String greatest =
                sent.stream().map(WebhookClock::of).max(String::compareTo).orElse("");
        return sent.stream().filter(one -> of(one).equals(greatest)).toList();
    }
}
