package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentTopic;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expected {@code fulfillment_status} of an order, which its own bodies and its fulfillments decide. */
record FulfilledModel(List<SentWebhook> fulfillments) {
    private static final String STATUS = "fulfillment_status";
    private static final String SAID_AT = "fulfillment_status_at";
    private static final Expected UNFULFILLED = Expected.text("unfulfilled");
    private static final Expected NEVER = Expected.text("1970-01-01T00:00:00Z");

    /** Returns a row with what an order's body says. One without the field never says a status. */
    static Map<String, Expected> said(SentWebhook sent, Map<String, Expected> before, Map<String, Expected> row) {
        Map<String, Expected> after = new LinkedHashMap<>(row);
        if (sent.body().has(STATUS)) {
            after.put(
                    STATUS,
                    BodyFields.text(sent.body(), STATUS).map(Expected::text).orElse(UNFULFILLED));
            after.put(SAID_AT, Expected.text(WebhookClock.second(sent).toString()));
        } else {
            after.putIfAbsent(STATUS, UNFULFILLED);
            after.putIfAbsent(SAID_AT, never(before));
        }
        return after;
    }

    /** A fulfillment may have set the status in another service's row, where it counts as being as new as that row. */
    private static Expected never(Map<String, Expected> before) {
        return !before.containsKey("clock_updated_at")
                        && before.get("shopify_updated_at") instanceof Expected.Exactly(AttributeValue foreign)
                ? new Expected.Either(
                        NEVER,
                        Expected.text(OffsetDateTime.parse(foreign.s())
                                .toInstant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()))
                : NEVER;
    }

    /** Returns a row with the status of the newer source. Within one second, a status in the body wins and none loses. */
    Map<String, Expected> over(Map<String, Expected> row) {
        Optional<Instant> newest = fulfillments.stream()
                .filter(sent ->
                        BodyFields.text(sent.body(), "status").orElse("success").equals("success"))
                .flatMap(sent -> made(sent).stream())
                .max(Instant::compareTo);
        if (newest.isEmpty()) {
            return row;
        }
        Map<String, Expected> after = new LinkedHashMap<>(row);
        after.put("fulfillment_updated_at", Expected.text(newest.get().toString()));
        int order = saidAt(row).compareTo(newest.get());
        if (order < 0 || (order == 0 && UNFULFILLED.equals(row.get(STATUS)))) {
            after.put(STATUS, Expected.text("fulfilled"));
        }
        return after;
    }

    private static Instant saidAt(Map<String, Expected> row) {
        return row.get(SAID_AT) instanceof Expected.Exactly(AttributeValue said)
                ? Instant.parse(said.s())
                : Instant.MIN;
    }

    /** A scan without the time of its fulfillment says nothing of the order. */
    private static Optional<Instant> made(SentWebhook fulfillment) {
        return BodyFields.time(fulfillment.body(), "created_at")
                .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                .or(() -> fulfillment.topic() == SentTopic.FULFILLMENTS_CREATE
                        ? Optional.of(WebhookClock.second(fulfillment))
                        : Optional.empty());
    }
}
