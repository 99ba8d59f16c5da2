package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.ForeignRow;
import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SentWebhook.FinalState;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.chaos.traffic.Traffic;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks of a shop that change rows, and the rows of other services.
 *
 * @param run what the run has measured
 */
record ShopWebhooks(SimulatedShop shop, List<SentWebhook> processed, List<ForeignRow> foreign, RunRecord run) {
    static ShopWebhooks of(SimulatedShop shop, Traffic traffic, RunRecord run) {
        return new ShopWebhooks(
                shop,
                traffic.sent().stream()
                        .filter(sent -> sent.shop().equals(shop.domain()) && sent.finalState() == FinalState.PROCESSED)
                        .toList(),
                traffic.foreign().stream()
                        .filter(row -> row.text("store_id").equals(shop.storeId()))
                        .toList(),
                run);
    }

    List<SentWebhook> about(Subject subject) {
        return processed.stream()
                .filter(sent -> sent.topic().subject() == subject)
                .toList();
    }

    /** Returns those about one thing, which a field of the body names. */
    List<SentWebhook> about(Subject subject, String field, String id) {
        return about(subject).stream()
                .filter(sent -> sent.body().path(field).asText().equals(id))
                .toList();
    }

    List<ForeignRow> foreign(String table) {
        return foreign.stream().filter(row -> row.table().equals(table)).toList();
    }

    /** Returns the row that another service made of a thing. */
    Optional<ForeignRow> foreign(String table, String attribute, String id) {
        return foreign(table).stream()
                .filter(row -> row.text(attribute).equals(id))
                .findFirst();
    }

    /** Returns the key of an order: that of another service's row, else the derived one. */
    String orderKey(String order) {
        return foreign("orders", "shopify_order_id", order)
                .map(row -> row.text("order_id"))
                .orElseGet(() -> DerivedId.of(shop.domain(), "orders", order));
    }
}
