package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The expected log row of a webhook. */
record LogModel(SimulatedShop shop, SentWebhook sent, Outcomes outcomes) {
    /** The longest body that is stored as text. Longer ones are compressed, and their bytes are not compared. */
    private static final int LONGEST_TEXT = 360_000;

    ExpectedRow row() {
        ExpectedRow row = new ExpectedRow()
                .is("webhook_id", sent.id())
                .is("topic", sent.topic().shopifyName())
                .is("shop_domain", sent.shop())
                .is("event_id", sent.webhook().eventId())
                .is("triggered_at", WebhookClock.nanoseconds(sent.webhook().triggeredAt()))
                .is("api_version", "2026-10")
                .isText("resource", resource())
                .has("created_at");
        payload(row);
        switch (sent.finalState()) {
            case PROCESSED -> processed(row);
            case UNKNOWN_TOPIC ->
                row.is("processed", Expected.flag(false))
                        .is("store_id", "unknown")
                        .is("outcome", new Expected.OneOf(outcomes.of(sent)));
            case FAILED -> failed(row);
        }
        return row;
    }

    private void payload(ExpectedRow row) {
        byte[] bytes = sent.webhook().signed();
        row.is("payload_bytes", new Expected.Decimal(BigDecimal.valueOf(bytes.length)));
        if (bytes.length > LONGEST_TEXT) {
            row.has("payload_gzip");
        } else {
            row.is("payload", new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void processed(ExpectedRow row) {
        row.is("processed", Expected.flag(true))
                .is("store_id", shop.storeId())
                .is("outcome", new Expected.OneOf(outcomes.of(sent)))
                .has("attempts", "processed_at")
                .mayHave("replays", "replayed_at", "replayed_by");
    }

    private static void failed(ExpectedRow row) {
        row.is("processed", Expected.flag(false))
                .is("store_id", "unknown")
                .is("outcome", new Expected.OneOf(Set.of("failed")))
                .is("failed", "yes")
                .has("error", "attempts")
                .mayHave("rejected_by", "tried_at", "replays", "replayed_at", "replayed_by");
    }

    private Optional<String> resource() {
        return switch (sent.topic().subject()) {
            case ORDER -> id("id").map(id -> "orders/" + id);
            case FULFILLMENT -> id("order_id").map(id -> "orders/" + id);
            case INVENTORY_LEVEL -> id("inventory_item_id").map(id -> "inventory_items/" + id);
            case STORE, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<String> id(String field) {
        return BodyFields.text(sent.body(), field);
    }
}
