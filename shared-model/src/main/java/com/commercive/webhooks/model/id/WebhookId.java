package com.commercive.webhooks.model.id;

import java.nio.charset.StandardCharsets;

/**
 * The id of a webhook: {@code X-Shopify-Webhook-Id}, or a digest. It is the same on all deliveries of the webhook, and is the
 * key of the log row and the deduplication id.
 */
public record WebhookId(String value) {
    /** Well below the 2 048 bytes of a DynamoDB partition key. */
    private static final int MAX_BYTES = 1_000;

    public WebhookId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("webhook_id: expected text, found an empty one");
        }
    }

    /** Returns the header verbatim, or a digest of it where it is longer than 1 000 bytes. */
    public static WebhookId ofHeader(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        return new WebhookId(bytes.length > MAX_BYTES ? Sha256.hex(bytes) : header);
    }

    /** Returns an id for a webhook without one. Another delivery of the webhook gets the same id. */
    public static WebhookId derived(String shop, String topic, byte[] body) {
        return new WebhookId(
                Sha256.hex(shop.getBytes(StandardCharsets.UTF_8), topic.getBytes(StandardCharsets.UTF_8), body));
    }

    @Override
    public String toString() {
        return value;
    }
}
