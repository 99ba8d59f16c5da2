package com.commercive.webhooks.console.lastcopy;

import com.commercive.webhooks.model.envelope.LastCopy;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A part of a last copy, as found in a log line.
 *
 * @param receivedAt distinguishes two deliveries of one webhook, because their parts do not fit together
 */
record ExportedPart(LastCopy part, String receivedAt) {
    static boolean isLastCopy(JsonNode line) {
        return line.path("message").asText().equals(LastCopy.MESSAGE);
    }

    /** Reads a line's fields; empty where one is missing. */
    static Optional<ExportedPart> of(JsonNode line) {
        String id = line.path("webhook_id").asText();
        int part = line.path("part").asInt();
        int parts = line.path("parts").asInt();
        String data = line.path("data").asText();
        return id.isEmpty() || data.isEmpty() || part < 1 || part > parts
                ? Optional.empty()
                : Optional.of(new ExportedPart(
                        new LastCopy(id, part, parts, data),
                        line.path("received_at").asText()));
    }
}
