package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.model.id.WebhookId;

/** Say what became of a replay. */
sealed interface Result {
    record Sent() implements Result {}

    /** Its row was written from its last copy: as nobody applies its topic, that is all there is to do. */
    record Logged() implements Result {}

    /** The webhook is on its way; its row does not say so. */
    record SentUnrecorded(WebhookId id, String reason) implements Result {}

    record NotSent(WebhookId id, String reason) implements Result {}
}
