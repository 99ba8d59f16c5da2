package com.commercive.webhooks.local.sender;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A webhook as Shopify posts it. It can be posted several times.
 *
 * @param id the webhook id, which is the same on every delivery
 * @param triggeredAt empty where the webhook has no such header
 * @param signed the bytes that are signed
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; the bytes are the point.
public record PostedWebhook(
        Destination destination, String shop, String id, String eventId, Optional<Instant> triggeredAt, byte[] signed) {
    private static final DateTimeFormatter NANOSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Returns a webhook that is triggered now. */
    public static PostedWebhook of(Destination destination, String shop, byte[] body) {
        return triggeredAt(Instant.now(), destination, shop, body);
    }

    static PostedWebhook triggeredAt(Instant instant, Destination destination, String shop, byte[] body) {
        return new PostedWebhook(
                destination,
                shop,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                Optional.of(instant),
                body);
    }

    /** Returns the headers that Shopify sends. */
    Map<String, String> headers(Signer signer) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Shopify-Captain-Hook");
        destination.topic().ifPresent(topic -> headers.put("X-Shopify-Topic", topic));
        headers.put("X-Shopify-Hmac-Sha256", signer.sign(signed));
        headers.put("X-Shopify-Shop-Domain", shop);
        headers.put("X-Shopify-API-Version", "2026-10");
        headers.put("X-Shopify-Webhook-Id", id);
        headers.put("X-Shopify-Event-Id", eventId);
        triggeredAt.ifPresent(instant -> headers.put("X-Shopify-Triggered-At", NANOSECONDS.format(instant)));
        return headers;
    }
}
