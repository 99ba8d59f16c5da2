package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.Traffic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The expected rows of all tables, by the tables' names without a prefix. */
final class ExpectedTables {
    static final Set<String> NAMES = Set.of("stores", "orders", "order_items", "inventory", "trackings", "webhooks");

    private final Map<String, Map<String, ExpectedRow>> rows = new LinkedHashMap<>();

    static ExpectedTables of(Traffic traffic, RunRecord run) {
        ExpectedTables tables = new ExpectedTables();
        traffic.shops().forEach(shop -> {
            ShopWebhooks webhooks = ShopWebhooks.of(shop, traffic, run);
            tables.add(webhooks);
            traffic.sent().stream()
                    .filter(sent -> sent.shop().equals(shop.domain()))
                    .forEach(sent -> tables.add("webhooks", sent.id(), new LogModel(webhooks, sent).row()));
        });
        return tables;
    }

    private void add(ShopWebhooks shop) {
        new StoreModel(shop).addTo(this);
        new InventoryModel(shop).addTo(this);
        TreeSet<String> orders = ids(shop.about(Subject.ORDER), "id");
        orders.addAll(ids(shop.about(Subject.FULFILLMENT), "order_id"));
        for (String order : orders) {
            List<SentWebhook> fulfillments = shop.about(Subject.FULFILLMENT, "order_id", order);
            new OrderModel(shop, order, shop.about(Subject.ORDER, "id", order), fulfillments).addTo(this);
            ids(fulfillments, "id")
                    .forEach(id ->
                            new TrackingModel(shop, order, id, shop.about(Subject.FULFILLMENT, "id", id)).addTo(this));
        }
        addUntouched(shop);
    }

    /** Adds the rows of other services that no webhook is about, such as a line that every body is too trimmed to have. */
    private void addUntouched(ShopWebhooks shop) {
        shop.foreign()
                .forEach(row -> rows.computeIfAbsent(row.table(), any -> new LinkedHashMap<>())
                        .putIfAbsent(
                                row.text(row.key()),
                                new ExpectedRow(List.of(), Set.of(ExpectedRow.like(row.values())))));
    }

    private static TreeSet<String> ids(List<SentWebhook> webhooks, String field) {
        TreeSet<String> ids = new TreeSet<>();
        webhooks.forEach(sent -> ids.add(sent.body().path(field).asText()));
        return ids;
    }

    void add(String table, String key, ExpectedRow row) {
        rows.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(key, row);
    }

    Map<String, ExpectedRow> of(String table) {
        return rows.getOrDefault(table, Map.of());
    }
}
