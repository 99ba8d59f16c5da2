package com.commercive.webhooks.local.chaos.traffic;

import com.commercive.webhooks.local.sender.Webhook;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Hold a webhook that is sent, once or many times.
 *
 * @param body as JSON, that of a spoiled one before it was; a missing node where nothing was in it
 */
public record Sent(Webhook webhook, String topic, JsonNode body, Fate fate) {
    /** Say what must become of a webhook. */
    public enum Fate {
        /** Its rows are those that it makes, where it is the newest. */
        PROCESSED,
        /** It is kept, and applied by nobody. */
        UNKNOWN_TOPIC,
        /** It ends in the dead-letter queue, and changes nothing. */
        FAILED
    }

    public String id() {
        return webhook.id();
    }

    public String shop() {
        return webhook.shop();
    }
}
