package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.log.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * What a handler did.
 *
 * @param storeId of the store that the webhook belongs to, where it is known
 * @param redactedAt when what the webhook is about was redacted, if that was after the webhook: its body must not be kept
 */
public record Applied(Outcome outcome, Optional<String> storeId, Optional<Instant> redactedAt)
        implements HandlerAnswer {
    public Applied(Outcome outcome, Optional<String> storeId) {
        this(outcome, storeId, Optional.empty());
    }
}
