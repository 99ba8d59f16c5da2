package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Map an envelope to the attributes of its log row, and back. */
final class LogRow {
    /** DynamoDB takes 400 KB an item; the rest is for the other attributes. */
    private static final int MAX_PAYLOAD_BYTES = 360_000;

    /** The store of a webhook whose store is not known yet. */
    static final String UNKNOWN_STORE = "unknown";

    private LogRow() {}

    /** What is known at receipt. */
    static Map<String, AttributeValue> received(Envelope envelope) {
        Map<String, AttributeValue> row = new LinkedHashMap<>();
        row.put("store_id", AttributeValue.fromS(UNKNOWN_STORE));
        row.put("topic", AttributeValue.fromS(envelope.topic()));
        row.put("processed", AttributeValue.fromBool(false));
        row.put("created_at", AttributeValue.fromS(Timestamps.nanoseconds(envelope.receivedAt())));
        row.put(
                "payload_bytes",
                AttributeValue.fromN(Integer.toString(envelope.body().size())));
        putText(row, "shop_domain", envelope.shopDomain());
        putText(row, "resource", envelope.resource());
        putText(row, "event_id", envelope.eventId());
        putText(row, "triggered_at", envelope.triggeredAt());
        putText(row, "api_version", envelope.apiVersion());
        putPayload(row, envelope.body());
        return row;
    }

    /** Read the webhook back; empty where the row does not hold its body. */
    static Optional<Envelope> envelope(WebhookId id, Map<String, AttributeValue> row) {
        return body(row)
                .map(body -> new Envelope(
                        id,
                        text(row, "topic").orElse(""),
                        text(row, "shop_domain"),
                        text(row, "resource"),
                        text(row, "event_id"),
                        text(row, "triggered_at"),
                        text(row, "api_version"),
                        text(row, "created_at").flatMap(Timestamps::parse).orElse(Instant.EPOCH),
                        body));
    }

    static Optional<String> text(Map<String, AttributeValue> row, String attribute) {
        return value(row, attribute, AttributeValue::s);
    }

    /** Say whether a row holds the body: one that is too large even compressed is not in it. */
    static boolean holds(Body body) {
        return text(body).isPresent() || gzip(body).isPresent();
    }

    private static void putText(Map<String, AttributeValue> row, String attribute, Optional<String> text) {
        text.ifPresent(present -> row.put(attribute, AttributeValue.fromS(present)));
    }

    /** Text where it is text and fits, else compressed where that fits, else in the message alone. */
    private static void putPayload(Map<String, AttributeValue> row, Body body) {
        text(body)
                .ifPresentOrElse(
                        text -> row.put("payload", AttributeValue.fromS(text)),
                        () -> gzip(body)
                                .ifPresent(gzip -> row.put(
                                        "payload_gzip", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(gzip)))));
    }

    private static Optional<String> text(Body body) {
        return body.size() <= MAX_PAYLOAD_BYTES ? body.text() : Optional.empty();
    }

    private static Optional<byte[]> gzip(Body body) {
        return Optional.of(body.gzip()).filter(gzip -> gzip.length <= MAX_PAYLOAD_BYTES);
    }

    private static Optional<Body> body(Map<String, AttributeValue> row) {
        return text(row, "payload")
                .map(Body::of)
                .or(() -> value(row, "payload_gzip", AttributeValue::b)
                        .map(gzip -> Body.ofGzip(gzip.asByteArrayUnsafe())));
    }

    private static <T> Optional<T> value(
            Map<String, AttributeValue> row, String attribute, Function<AttributeValue, @Nullable T> read) {
        return Optional.ofNullable(row.get(attribute)).flatMap(value -> Optional.ofNullable(read.apply(value)));
    }
}
