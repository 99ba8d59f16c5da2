package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.console.search.LogEntry;
import com.commercive.webhooks.model.envelope.Envelope;
import java.util.Optional;

/**
 * Name a webhook that is to be sent again.
 *
 * @param lastCopy the webhook itself, where it comes from a log and not from its row
 */
record Replay(LogEntry entry, Optional<Envelope> lastCopy) {
    static Replay ofRow(LogEntry entry) {
        return new Replay(entry, Optional.empty());
    }

    static Replay ofLastCopy(Envelope envelope) {
        return new Replay(LogEntry.of(envelope), Optional.of(envelope));
    }
}
