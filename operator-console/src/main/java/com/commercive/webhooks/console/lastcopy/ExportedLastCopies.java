package com.commercive.webhooks.console.lastcopy;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.LastCopy;
import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The webhooks whose last copies were found in an exported log.
 *
 * @param problems one line for each webhook or log line that could not be read, with the reason
 */
public record ExportedLastCopies(List<Envelope> webhooks, List<String> problems) {
    public ExportedLastCopies {
        webhooks = List.copyOf(webhooks);
        problems = List.copyOf(problems);
    }

    public static ExportedLastCopies read(Path file) throws IOException {
        LogExport export = LogExport.read(file);
        List<Envelope> webhooks = new ArrayList<>();
        List<String> problems = new ArrayList<>(export.unreadable());
        byWebhookAndDelivery(export.found()).values().forEach(deliveries -> {
            try {
                webhooks.add(join(deliveries.values()));
            } catch (UnreadableEnvelopeException e) {
                problems.add(e.getMessage());
            }
        });
        return new ExportedLastCopies(webhooks, problems);
    }

    private static Map<String, Map<String, List<LastCopy>>> byWebhookAndDelivery(List<ExportedPart> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        one -> one.part().webhookId(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                ExportedPart::receivedAt,
                                LinkedHashMap::new,
                                Collectors.mapping(ExportedPart::part, Collectors.toList()))));
    }

    /** Joins the parts of the first delivery that is complete. */
    private static Envelope join(Collection<List<LastCopy>> deliveries) {
        UnreadableEnvelopeException problem = new UnreadableEnvelopeException("last_copy: no parts");
        for (List<LastCopy> parts : deliveries) {
            try {
                return LastCopy.join(parts);
            } catch (UnreadableEnvelopeException e) {
                problem = named(parts.getFirst().webhookId(), e);
            }
        }
        throw problem;
    }

    private static UnreadableEnvelopeException named(String id, UnreadableEnvelopeException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains(id) ? e : new UnreadableEnvelopeException("last_copy of " + id + ": " + message);
    }
}
