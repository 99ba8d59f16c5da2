package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.model.id.WebhookId;

/** The outcome of a replay. */
sealed interface ReplayResult {
    record Sent() implements ReplayResult {}

    /** Only its row was written, from its last copy, because nobody applies its topic. */
    record Logged() implements ReplayResult {}

    /** The webhook was sent, but the replay could not be noted in its row. */
    record SentUnrecorded(WebhookId id, String reason) implements ReplayResult {}

    record NotSent(WebhookId id, String reason) implements ReplayResult {}
}
