package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.ForeignRow;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A business row before its first webhook. Another service's row keeps its key and its other columns.
 *
 * @param isThere whether another service made it
 */
record BusinessRow(String key, boolean isThere, Map<String, Expected> columns) {
    static BusinessRow of(ShopWebhooks shop, Thing thing, String id, List<SentWebhook> about) {
        Optional<ForeignRow> foreign = shop.foreign(thing, id);
        Expected written = shop.run().since(about);
        Map<String, Expected> columns = new LinkedHashMap<>();
        foreign.ifPresent(row -> columns.putAll(ExpectedRow.like(row.values())));
        String key = shop.key(thing, id);
        columns.put(thing.key(), Expected.text(key));
        columns.put(thing.shopifyId(), Expected.text(id));
        columns.put("store_id", Expected.text(shop.shop().storeId()));
        columns.putIfAbsent("created_at", written);
        columns.merge("updated_at", written, Expected.Either::new);
        return new BusinessRow(key, foreign.isPresent(), columns);
    }

    BusinessRow with(String column, String text) {
        columns.put(column, Expected.text(text));
        return this;
    }
}
