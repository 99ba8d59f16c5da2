package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.console.search.LogEntry;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.topic.Topic;
import java.util.Optional;

/**
 * A webhook that is to be sent again.
 *
 * @param lastCopy the webhook itself, if it comes from an exported log and not from its row
 */
record Replay(LogEntry entry, Optional<Envelope> lastCopy) {
    /** Returns whether only its row is written, because nobody applies its topic. */
    boolean isForTheLogAlone() {
        return lastCopy.isPresent() && Topic.named(entry.topic()).isEmpty();
    }

    static Replay ofRow(LogEntry entry) {
        return new Replay(entry, Optional.empty());
    }

    static Replay ofLastCopy(Envelope envelope) {
        return new Replay(LogEntry.of(envelope), Optional.of(envelope));
    }
}
