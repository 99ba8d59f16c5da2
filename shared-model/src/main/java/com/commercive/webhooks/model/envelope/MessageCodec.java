package com.commercive.webhooks.model.envelope;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.WebhookId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A codec between envelopes and the bodies of SQS messages. The webhook id is in plain text, for people who look at a message
 * in the console. The webhook's body is gzip in base64, and the headers are escaped to ASCII, as SQS refuses some characters
 * and replaces others.
 */
public final class MessageCodec {
    /** The limits are Jackson's: 20 million characters of a text are more than a message can contain. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private MessageCodec() {}

    public static String write(Envelope envelope) {
        try {
            return JSON.writeValueAsString(new Message(
                    envelope.id().value(),
                    envelope.topic(),
                    envelope.shopDomain().orElse(null),
                    envelope.resource().orElse(null),
                    envelope.eventId().orElse(null),
                    envelope.triggeredAt().orElse(null),
                    envelope.apiVersion().orElse(null),
                    envelope.action().orElse(null),
                    envelope.handle().orElse(null),
                    Timestamps.nanoseconds(envelope.receivedAt()),
                    Base64.getEncoder().encodeToString(envelope.body().gzip())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts can always be written as JSON", e);
        }
    }

    /** Reads the body of a message. Throws {@link UnreadableEnvelopeException} where it was not written by this codec. */
    public static Envelope read(String message) {
        Message read = parse(message);
        return new Envelope(
                new WebhookId(required("webhook_id", read.webhookId())),
                required("topic", read.topic()),
                Optional.ofNullable(read.shopDomain()),
                Optional.ofNullable(read.resource()),
                Optional.ofNullable(read.eventId()),
                Optional.ofNullable(read.triggeredAt()),
                Optional.ofNullable(read.apiVersion()),
                Optional.ofNullable(read.action()),
                Optional.ofNullable(read.handle()),
                instant(required("received_at", read.receivedAt())),
                Body.ofGzip(base64(required("body", read.body()))));
    }

    private static Message parse(String message) {
        try {
            Message read = JSON.readValue(message, Message.class);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // The exception is not passed on, as its message could quote the content.
        }
        throw new UnreadableEnvelopeException(
                "message: expected a webhook, found " + message.length() + " other characters");
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new UnreadableEnvelopeException(field + ": expected text, found nothing");
        }
        return value;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableEnvelopeException(
                    "received_at: expected a time, found text of " + text.length() + " characters");
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEnvelopeException(
                    "body: expected base64, found text of " + text.length() + " characters");
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Message(
            @JsonProperty("webhook_id") @Nullable String webhookId,
            @JsonProperty("topic") @Nullable String topic,
            @JsonProperty("shop_domain") @Nullable String shopDomain,
            @JsonProperty("resource") @Nullable String resource,
            @JsonProperty("event_id") @Nullable String eventId,
            @JsonProperty("triggered_at") @Nullable String triggeredAt,
            @JsonProperty("api_version") @Nullable String apiVersion,
            @JsonProperty("action") @Nullable String action,
            @JsonProperty("handle") @Nullable String handle,
            @JsonProperty("received_at") @Nullable String receivedAt,
            @JsonProperty("body") @Nullable String body) {}
}
