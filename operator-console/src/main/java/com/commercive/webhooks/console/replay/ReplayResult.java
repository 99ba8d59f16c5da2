package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.model.id.WebhookId;

/** Say what became of a replay. */
sealed interface ReplayResult {
    record Sent() implements ReplayResult {}

    /** Its row was written from its last copy: as nobody applies its topic, that is all there is to do. */
    record Logged() implements ReplayResult {}

    /** The webhook is on its way; its row does not say so. */
    record SentUnrecorded(WebhookId id, String reason) implements ReplayResult {}

    record NotSent(WebhookId id, String reason) implements ReplayResult {}
}
