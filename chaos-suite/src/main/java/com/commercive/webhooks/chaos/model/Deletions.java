package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mark that a deletion leaves in a row. Of several the earliest stays, and no body takes it away. */
final class Deletions {
    private Deletions() {}

    static Map<String, Expected> over(Map<String, Expected> row, List<SentWebhook> deletions) {
        Map<String, Expected> marked = new LinkedHashMap<>(row);
        deletions.stream()
                .map(WebhookClock::triggered)
                .min(Comparator.naturalOrder())
                .ifPresent(at -> marked.put("deleted_at", Expected.text(at.toString())));
        return marked;
    }
}
