package com.commercive.webhooks.chaos.traffic;

import com.commercive.webhooks.local.sender.PostedWebhook;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A webhook of the traffic, which is delivered once or many times.
 *
 * @param body the body as JSON. For a poison message it is that of the healthy order, or a missing node where there is none
 */
public record SentWebhook(PostedWebhook webhook, SentTopic topic, JsonNode body, FinalState finalState) {
    /** The state in which a webhook must end. */
    public enum FinalState {
        /** The webhook is processed: applied, unless a newer one is. */
        PROCESSED,
        /** The webhook is stored, and not applied. */
        UNKNOWN_TOPIC,
        /** The webhook is in the dead-letter queue, and has changed nothing. */
        FAILED
    }

    public String id() {
        return webhook.id();
    }

    public String shop() {
        return webhook.shop();
    }
}
