package com.commercive.webhooks.model.envelope;

import com.commercive.webhooks.model.id.WebhookId;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook as received. Its headers are not signed. They are kept as sent, though truncated, and checked where they are
 * used.
 *
 * @param topic the topic by Shopify's name, {@code events/{Topic}} for a next-generation Event, or {@code unknown}
 * @param shopDomain the header as sent
 * @param resource the resource whose webhooks must stay in order, such as {@code orders/820982911946154508}; empty where the
 *     body does not name it
 * @param triggeredAt the header as sent
 * @param action the action of a next-generation Event, such as {@code update}
 * @param handle the name of the subscription of a next-generation Event
 * @param receivedAt the time at which it was first received, which its copies keep
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
    /** Creates the envelope of a classic webhook, which has neither action nor handle. */
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
