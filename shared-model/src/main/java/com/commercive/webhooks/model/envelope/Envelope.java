package com.commercive.webhooks.model.envelope;

import com.commercive.webhooks.model.id.WebhookId;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook as received. Its headers are not signed: they are kept as they were sent, cut to a length, and are checked
 * where they are used.
 *
 * @param topic Shopify's name of it, {@code events/{Topic}} of an Event, or {@code unknown}
 * @param shopDomain as sent
 * @param resource the thing whose order matters, such as {@code orders/820982911946154508}, where the body names it
 * @param triggeredAt as sent
 * @param action of a next-generation Event, such as {@code update}
 * @param handle of a next-generation Event: the name of its subscription
 * @param receivedAt when it was first received: its copies keep it
 */
public record Envelope(
        WebhookId id,
        String topic,
        Optional<String> shopDomain,
        Optional<String> resource,
        Optional<String> eventId,
        Optional<String> triggeredAt,
        Optional<String> apiVersion,
        Optional<String> action,
        Optional<String> handle,
        Instant receivedAt,
        Body body) {
    /** Makes the envelope of a classic webhook, which has neither action nor handle. */
    public Envelope(
            WebhookId id,
            String topic,
            Optional<String> shopDomain,
            Optional<String> resource,
            Optional<String> eventId,
            Optional<String> triggeredAt,
            Optional<String> apiVersion,
            Instant receivedAt,
            Body body) {
        this(
                id,
                topic,
                shopDomain,
                resource,
                eventId,
                triggeredAt,
                apiVersion,
                Optional.empty(),
                Optional.empty(),
                receivedAt,
                body);
    }
}
