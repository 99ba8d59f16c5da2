package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The columns of a webhook's log row that are known at receipt. */
final class LogRow {
    /** DynamoDB takes 400 KB an item; the rest is for the other columns. */
    private static final int MAX_PAYLOAD_BYTES = 360_000;

    /** The store of a webhook whose store is not known yet. */
    static final String UNKNOWN_STORE = "unknown";

    private LogRow() {}

    /** Returns what is known at receipt. */
    static Map<Column, AttributeValue> received(Envelope envelope) {
        Map<Column, AttributeValue> row = receivedWithoutBody(envelope);
        putPayload(row, envelope.body());
        return row;
    }

    /** Returns the same without the body, for a row that a redaction took it from. */
    static Map<Column, AttributeValue> receivedWithoutBody(Envelope envelope) {
        Map<Column, AttributeValue> row = new LinkedHashMap<>();
        row.put(Column.STORE_ID, AttributeValue.fromS(UNKNOWN_STORE));
        row.put(Column.TOPIC, AttributeValue.fromS(envelope.topic()));
        row.put(Column.PROCESSED, AttributeValue.fromBool(false));
        row.put(Column.CREATED_AT, AttributeValue.fromS(Timestamps.nanoseconds(envelope.receivedAt())));
        row.put(
                Column.PAYLOAD_BYTES,
                AttributeValue.fromN(Integer.toString(envelope.body().size())));
        putText(row, Column.SHOP_DOMAIN, envelope.shopDomain());
        putText(row, Column.RESOURCE, envelope.resource());
        putText(row, Column.EVENT_ID, envelope.eventId());
        putText(row, Column.TRIGGERED_AT, envelope.triggeredAt());
        putText(row, Column.API_VERSION, envelope.apiVersion());
        putText(row, Column.ACTION, envelope.action());
        putText(row, Column.HANDLE, envelope.handle());
        return row;
    }

    /** Reads the webhook back; empty where the row does not hold its body. */
    static Optional<Envelope> envelope(WebhookId id, Row row) {
        return body(row)
                .map(body -> new Envelope(
                        id,
                        row.text(Column.TOPIC).orElse(""),
                        row.text(Column.SHOP_DOMAIN),
                        row.text(Column.RESOURCE),
                        row.text(Column.EVENT_ID),
                        row.text(Column.TRIGGERED_AT),
                        row.text(Column.API_VERSION),
                        row.text(Column.ACTION),
                        row.text(Column.HANDLE),
                        row.text(Column.CREATED_AT).flatMap(Timestamps::parse).orElse(Instant.EPOCH),
                        body));
    }

    /** Whether a row holds the body. One that is too large even compressed is not in it. */
    static boolean holds(Body body) {
        return text(body).isPresent() || gzip(body).isPresent();
    }

    private static void putText(Map<Column, AttributeValue> row, Column column, Optional<String> text) {
        text.ifPresent(present -> row.put(column, AttributeValue.fromS(present)));
    }

    /** Text where it is text and fits, else compressed where that fits, else in the message alone. */
    private static void putPayload(Map<Column, AttributeValue> row, Body body) {
        text(body)
                .ifPresentOrElse(
                        text -> row.put(Column.PAYLOAD, AttributeValue.fromS(text)),
                        () -> gzip(body)
                                .ifPresent(gzip -> row.put(
                                        Column.PAYLOAD_GZIP,
                                        AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(gzip)))));
    }

    private static Optional<String> text(Body body) {
        return body.size() <= MAX_PAYLOAD_BYTES ? body.text() : Optional.empty();
    }

    private static Optional<byte[]> gzip(Body body) {
        return Optional.of(body.gzip()).filter(gzip -> gzip.length <= MAX_PAYLOAD_BYTES);
    }

    private static Optional<Body> body(Row row) {
        return row.text(Column.PAYLOAD)
                .map(Body::of)
                .or(() -> row.value(Column.PAYLOAD_GZIP)
                        .flatMap(value -> Optional.ofNullable(value.b()))
                        .map(gzip -> Body.ofGzip(gzip.asByteArrayUnsafe())));
    }
}
