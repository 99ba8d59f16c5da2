package com.commercive.webhooks.chaos.model;

import static com.commercive.webhooks.chaos.model.Expected.optional;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The expected log row of a webhook. */
record LogModel(ShopWebhooks shop, SentWebhook sent) {
    /** The longest body that is stored as text. Longer ones are compressed, and their bytes are not compared. */
    private static final int LONGEST_TEXT = 360_000;

    /** A failure names the field, or the exception. */
    private static final Expected ERROR = new Expected.Like("(?s)[^\\s:]+: .{1,980}");

    private static final Expected ANY_TEXT = new Expected.Like(".+");

    ExpectedRow row() {
        Map<String, Expected> row = new LinkedHashMap<>();
        row.put("webhook_id", Expected.text(sent.id()));
        row.put("topic", Expected.text(sent.topic().shopifyName()));
        row.put("shop_domain", Expected.text(sent.shop()));
        row.put("event_id", Expected.text(sent.webhook().eventId()));
        sent.webhook()
                .triggeredAt()
                .ifPresent(at -> row.put("triggered_at", Expected.text(WebhookClock.nanoseconds(at))));
        row.put("api_version", Expected.text("2026-10"));
        resource().ifPresent(resource -> row.put("resource", Expected.text(resource)));
        row.put("created_at", shop.run().receipt(sent));
        row.put("expires_at", shop.run().endOf(sent, days()));
        payload(row);
        row.put("outcome", new Expected.OneOf(outcomes()));
        switch (sent.finalState()) {
            case PROCESSED -> processed(row);
            case UNKNOWN_TOPIC -> notProcessed(row);
            case FAILED -> failed(row);
        }
        resource().flatMap(new RedactionModel(shop)::of).ifPresent(request -> redacted(row, request));
        return new ExpectedRow(List.of(sent), Set.of(row));
    }

    /** A message that fails once more after the redaction is in the list of the failed again. */
    private void redacted(Map<String, Expected> row, SentWebhook request) {
        row.remove("payload");
        row.remove("payload_gzip");
        row.put("redacted_at", shop.run().receipt(request));
        row.computeIfPresent("failed", (name, failed) -> optional(failed));
    }

    /** Returns for how many days the row is kept: fewest where a redaction would not find it, as it has no resource. */
    private int days() {
        boolean isWithoutPersonalData = switch (sent.topic().subject()) {
            case ORDER_EDIT, ORDER_DELETION, INVENTORY_LEVEL, PRODUCT, PRODUCT_DELETION, CUSTOMER_DELETION -> true;
            case STORE, SHOP, SCOPES -> true;
            case ORDER, FULFILLMENT, REFUND, CUSTOMER, CUSTOMER_REDACTION, UNKNOWN -> false;
        };
        if (!isWithoutPersonalData && resource().isEmpty()) {
            return 25;
        }
        return sent.finalState() == FinalState.FAILED ? 400 : 90;
    }

    private Set<String> outcomes() {
        return switch (sent.finalState()) {
            case PROCESSED, UNKNOWN_TOPIC -> new Outcomes(shop).of(sent);
            case FAILED -> Set.of("failed");
        };
    }

    private void payload(Map<String, Expected> row) {
        byte[] bytes = sent.webhook().signed();
        row.put("payload_bytes", new Expected.Decimal(BigDecimal.valueOf(bytes.length)));
        if (bytes.length > LONGEST_TEXT) {
            row.put("payload_gzip", new Expected.Bytes());
        } else {
            row.put("payload", Expected.text(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private void processed(Map<String, Expected> row) {
        row.put("processed", Expected.flag(true));
        row.put("store_id", Expected.text(shop.shop().storeId()));
        row.put("attempts", attempts());
        row.put("processed_at", shop.run().since(List.of(sent)));
        replays(row);
    }

    private static void notProcessed(Map<String, Expected> row) {
        row.put("processed", Expected.flag(false));
        row.put("store_id", Expected.text("unknown"));
    }

    private void failed(Map<String, Expected> row) {
        notProcessed(row);
        row.put("failed", Expected.text("yes"));
        row.put("error", ERROR);
        row.put("attempts", attempts());
        row.put("rejected_by", optional(ANY_TEXT));
        row.put("tried_at", optional(shop.run().since(List.of(sent))));
        replays(row);
    }

    private Expected attempts() {
        return new Expected.Count(shop.run().mostReceives());
    }

    private void replays(Map<String, Expected> row) {
        row.put("replays", optional(new Expected.Count(1_000)));
        row.put("replayed_at", optional(shop.run().since(List.of(sent))));
        row.put("replayed_by", optional(ANY_TEXT));
    }

    private Optional<String> resource() {
        return switch (sent.topic().subject()) {
            case ORDER, ORDER_DELETION -> id("id").map(id -> "orders/" + id);
            case FULFILLMENT, REFUND -> id("order_id").map(id -> "orders/" + id);
            case ORDER_EDIT ->
                BodyFields.text(sent.body().path("order_edit"), "order_id").map(id -> "orders/" + id);
            case INVENTORY_LEVEL -> id("inventory_item_id").map(id -> "inventory_items/" + id);
            case PRODUCT, PRODUCT_DELETION -> id("id").map(id -> "products/" + id);
            case CUSTOMER, CUSTOMER_DELETION -> id("id").map(id -> "customers/" + id);
            case CUSTOMER_REDACTION ->
                BodyFields.text(sent.body().path("customer"), "id").map(id -> "customers/" + id);
            case STORE, SHOP, SCOPES, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<String> id(String field) {
        return BodyFields.text(sent.body(), field);
    }
}
