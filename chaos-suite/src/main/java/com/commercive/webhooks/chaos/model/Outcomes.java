package com.commercive.webhooks.chaos.model;

import static java.util.stream.Collectors.groupingBy;

import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The webhooks of a shop by subject, and the outcomes that each of them may have in the log. */
record Outcomes(
        StoreModel stores,
        InventoryModel inventory,
        Map<String, List<SentWebhook>> orders,
        Map<String, List<SentWebhook>> fulfillments) {
    private static final Set<String> NEWEST = Set.of("applied");
    private static final Set<String> ANY = Set.of("applied", "stale");

    static Outcomes of(SimulatedShop shop, List<SentWebhook> all) {
        List<SentWebhook> processed = all.stream()
                .filter(sent -> sent.shop().equals(shop.domain()) && sent.finalState() == FinalState.PROCESSED)
                .toList();
        return new Outcomes(
                new StoreModel(shop, about(Subject.STORE, processed)),
                new InventoryModel(shop, about(Subject.INVENTORY_LEVEL, processed)),
                about(Subject.ORDER, processed).stream()
                        .collect(groupingBy(sent -> sent.body().path("id").asText())),
                about(Subject.FULFILLMENT, processed).stream()
                        .collect(groupingBy(sent -> sent.body().path("order_id").asText())));
    }

    private static List<SentWebhook> about(Subject subject, List<SentWebhook> sent) {
        return sent.stream()
                .filter(webhook -> webhook.topic().subject() == subject)
                .toList();
    }

    /** Returns the possible outcomes of a webhook. The newest of a row is applied; an older one may be, where it came first. */
    Set<String> of(SentWebhook sent) {
        return switch (sent.topic().subject()) {
            case ORDER -> newestOf(flat(orders), sent);
            case FULFILLMENT -> newestOf(flat(fulfillments), sent);
            case INVENTORY_LEVEL -> ofLevel(sent);
            case STORE -> ofUninstall(sent);
            case UNKNOWN -> Set.of("unknown_topic");
        };
    }

    private static List<SentWebhook> flat(Map<String, List<SentWebhook>> byOrder) {
        return byOrder.values().stream().flatMap(Collection::stream).toList();
    }

    private static Set<String> newestOf(List<SentWebhook> all, SentWebhook sent) {
        Optional<SentWebhook> newest = WebhookClock.newest(
                all, other -> other.body().path("id").equals(sent.body().path("id")));
        return newest.equals(Optional.of(sent)) ? NEWEST : ANY;
    }

    private Set<String> ofLevel(SentWebhook sent) {
        if (!inventory.concernsARow(sent)) {
            return Set.of("ignored");
        }
        return inventory.isNewestOfARow(sent) ? NEWEST : ANY;
    }

    /** One that is in the row changes nothing when it is tried again, so that even the newest may be stale. */
    private Set<String> ofUninstall(SentWebhook sent) {
        return stores.isLate(sent) ? Set.of("stale") : ANY;
    }
}
