package com.commercive.webhooks.model.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A part of the last copy of a webhook that reached neither the table nor the queue. Each part is a line of the log stream,
 * as CloudWatch Logs accepts 256 KB per event.
 *
 * @param part the number of this part, 1 to {@code parts}
 * @param data a slice of the message that would have been queued
 */
public record LastCopy(String webhookId, int part, int parts, String data) {
    /** The message of the log line. */
    public static final String MESSAGE = "last_copy";

    /** The ASCII characters of a part. It leaves room for escapes in the JSON line, and for the line's other fields. */
    private static final int PART_LENGTH = 200_000;

    /** Splits a webhook into parts. */
    public static List<LastCopy> of(Envelope envelope) {
        String message = MessageCodec.write(envelope);
        int parts = Math.ceilDiv(message.length(), PART_LENGTH);
        List<LastCopy> copies = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            int end = Math.min(message.length(), (part + 1) * PART_LENGTH);
            copies.add(
                    new LastCopy(envelope.id().value(), part + 1, parts, message.substring(part * PART_LENGTH, end)));
        }
        return copies;
    }

    /**
     * Joins the parts of one webhook, which may be in any order and duplicated. Throws {@link UnreadableEnvelopeException}
     * where one is missing.
     */
    public static Envelope join(List<LastCopy> copies) {
        TreeMap<Integer, String> byPart = new TreeMap<>();
        copies.forEach(copy -> byPart.put(copy.part(), copy.data()));
        int parts = copies.getFirst().parts();
        if (byPart.size() != parts) {
            throw new UnreadableEnvelopeException("last_copy of "
                    + copies.getFirst().webhookId() + ": expected " + parts + " parts, found " + byPart.size());
        }
        return MessageCodec.read(String.join("", byPart.values()));
    }
}
