package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.Traffic;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expected rows of all tables, by the tables' names without a prefix. */
final class ExpectedTables {
    static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(Thing.values()).map(Thing::table),
                    Stream.of("stores", "inventory", "webhooks", "privacy_requests"))
            .collect(Collectors.toUnmodifiableSet());

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
        for (String order : ids(shop, "id", Subject.ORDER, Subject.ORDER_DELETION)) {
            addOrder(shop, order);
        }
        for (String order : ids(shop, "order_id", Subject.FULFILLMENT)) {
            addOrder(shop, order);
        }
        shop.about(Subject.REFUND).forEach(sent -> new RefundModel(shop, sent).addTo(this));
        for (String product : ids(shop, "id", Subject.PRODUCT, Subject.PRODUCT_DELETION)) {
            List<SentWebhook> bodies = shop.about(Subject.PRODUCT, "id", product);
            List<SentWebhook> deletions = shop.about(Subject.PRODUCT_DELETION, "id", product);
            new ResourceModel(shop, Thing.PRODUCT, product, bodies, deletions).addTo(this);
            new VariantsModel(shop, product, bodies).addTo(this);
        }
        for (String customer : ids(shop, "id", Subject.CUSTOMER, Subject.CUSTOMER_DELETION)) {
            List<SentWebhook> bodies = shop.about(Subject.CUSTOMER, "id", customer);
            List<SentWebhook> deletions = shop.about(Subject.CUSTOMER_DELETION, "id", customer);
            new ResourceModel(shop, Thing.CUSTOMER, customer, bodies, deletions).addTo(this);
        }
        addUntouched(shop);
        new RedactionModel(shop).addTo(this);
    }

    private void addOrder(ShopWebhooks shop, String order) {
        List<SentWebhook> fulfillments = shop.about(Subject.FULFILLMENT, "order_id", order);
        List<SentWebhook> deletions = shop.about(Subject.ORDER_DELETION, "id", order);
        new OrderModel(shop, order, shop.about(Subject.ORDER, "id", order), fulfillments, deletions).addTo(this);
        ids(fulfillments, "id")
                .forEach(id ->
                        new TrackingModel(shop, order, id, shop.about(Subject.FULFILLMENT, "id", id)).addTo(this));
    }

    private static TreeSet<String> ids(ShopWebhooks shop, String field, Subject... subjects) {
        TreeSet<String> ids = new TreeSet<>();
        Stream.of(subjects).forEach(subject -> ids.addAll(ids(shop.about(subject), field)));
        return ids;
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

    /** Changes the contents of a row, where it is expected. */
    boolean change(String table, String key, UnaryOperator<Map<String, Expected>> change) {
        return Optional.ofNullable(
                        rows.getOrDefault(table, Map.of()).computeIfPresent(key, (same, row) -> row.with(change)))
                .isPresent();
    }

    Map<String, ExpectedRow> of(String table) {
        return rows.getOrDefault(table, Map.of());
    }
}
