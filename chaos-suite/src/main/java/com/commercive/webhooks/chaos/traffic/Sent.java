package com.commercive.webhooks.chaos.traffic;

import com.commercive.webhooks.local.sender.PostedWebhook;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A webhook that is sent, once or many times.
 *
 * @param body as JSON, for a poison message that of the healthy order; a missing node where there is no order
 */
public record Sent(PostedWebhook webhook, String topic, JsonNode body, Fate fate) {
    /** What must become of a webhook. */
    public enum Fate {
        /** It is applied where it is the newest. */
        PROCESSED,
        /** It is stored and not applied. */
        UNKNOWN_TOPIC,
        /** It ends in the dead-letter queue and changes nothing. */
        FAILED
    }

    public String id() {
        return webhook.id();
    }

    public String shop() {
        return webhook.shop();
    }
}
