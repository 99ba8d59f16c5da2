package com.commercive.webhooks.chaos.model;

import static java.util.stream.Collectors.groupingBy;

import com.commercive.webhooks.chaos.traffic.Sent;
import com.commercive.webhooks.chaos.traffic.Sent.Fate;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a shop has sent, by the things that it is about, and the outcomes that each webhook may have. */
record Outcomes(
        StoreModel stores,
        InventoryModel inventory,
        Map<String, List<Sent>> orders,
        Map<String, List<Sent>> fulfillments) {
    private static final Set<String> NEWEST = Set.of("applied");
    private static final Set<String> ANY = Set.of("applied", "stale");

    static Outcomes of(SimulatedShop shop, List<Sent> all) {
        List<Sent> processed = all.stream()
                .filter(sent -> sent.shop().equals(shop.domain()) && sent.fate() == Fate.PROCESSED)
                .toList();
        return new Outcomes(
                new StoreModel(shop, ofFamily(processed, "app/")),
                new InventoryModel(shop, ofFamily(processed, "inventory_levels/")),
                ofFamily(processed, "orders/").stream()
                        .collect(groupingBy(sent -> sent.body().path("id").asText())),
                ofFamily(processed, "fulfillments/").stream()
                        .collect(groupingBy(sent -> sent.body().path("order_id").asText())));
    }

    private static List<Sent> ofFamily(List<Sent> sent, String family) {
        return sent.stream()
                .filter(webhook -> webhook.topic().startsWith(family))
                .toList();
    }

    /** Returns the outcomes of a webhook: the newest of a row is applied, an older one only where it came first. */
    Set<String> of(Sent sent) {
        return switch (sent.topic().substring(0, sent.topic().indexOf('/'))) {
            case "orders" -> newestOf(flat(orders), sent, "id");
            case "fulfillments" -> newestOf(flat(fulfillments), sent, "id");
            case "inventory_levels" -> ofLevel(sent);
            default -> ofUninstall(sent);
        };
    }

    private static List<Sent> flat(Map<String, List<Sent>> byOrder) {
        return byOrder.values().stream().flatMap(Collection::stream).toList();
    }

    private static Set<String> newestOf(List<Sent> all, Sent sent, String field) {
        Optional<Sent> newest = WebhookClock.newest(
                all, other -> other.body().path(field).equals(sent.body().path(field)));
        return newest.equals(Optional.of(sent)) ? NEWEST : ANY;
    }

    private Set<String> ofLevel(Sent sent) {
        if (!inventory.concernsARow(sent)) {
            return Set.of("ignored");
        }
        return inventory.isNewestOfARow(sent) ? NEWEST : ANY;
    }

    private Set<String> ofUninstall(Sent sent) {
        if (stores.isLate(sent)) {
            return Set.of("stale");
        }
        return stores.newest().equals(Optional.of(sent)) ? NEWEST : ANY;
    }
}
