package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.chaos.traffic.Traffic;
import com.commercive.webhooks.model.table.Table;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The expected rows of all tables. */
final class ExpectedTables {
    private final Map<Table, Map<String, ExpectedRow>> rows = new EnumMap<>(Table.class);

    static ExpectedTables of(Traffic traffic) {
        ExpectedTables tables = new ExpectedTables();
        traffic.shops().forEach(shop -> tables.add(shop, traffic.sent()));
        return tables;
    }

    private void add(SimulatedShop shop, List<SentWebhook> all) {
        Outcomes outcomes = Outcomes.of(shop, all);
        outcomes.stores().addTo(this);
        outcomes.inventory().addTo(this);
        TreeSet<String> orders = new TreeSet<>(outcomes.orders().keySet());
        orders.addAll(outcomes.fulfillments().keySet());
        orders.forEach(order -> new OrderModel(
                        shop,
                        order,
                        outcomes.orders().getOrDefault(order, List.of()),
                        outcomes.fulfillments().getOrDefault(order, List.of()))
                .addTo(this));
        all.stream()
                .filter(sent -> sent.shop().equals(shop.domain()))
                .forEach(sent -> add(Table.WEBHOOKS, sent.id(), new LogModel(shop, sent, outcomes).row()));
    }

    void add(Table table, String key, ExpectedRow row) {
        rows.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(key, row);
    }

    Map<String, ExpectedRow> of(Table table) {
        return rows.getOrDefault(table, Map.of());
    }
}
