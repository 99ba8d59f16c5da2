package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Tables;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The stores by their domains. Thread-safe. */
public final class StoreDirectory {
    /** After a new installation, webhooks go to the older row for so long. A miss is never kept: the next one may find it. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final int MAX_KEPT = 10_000;

    private final Cache<ShopDomain, String> storeIds =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).expireAfterWrite(KEPT).build();

    /** Returns the store's id, of several rows the one installed last; fails with {@link StoreNotFoundException}. */
    public String storeId(ShopDomain shop, Tables tables) {
        String known = storeIds.getIfPresent(shop);
        if (known != null) {
            return known;
        }
        String found = rows(shop, tables).stream()
                .max(Comparator.comparing(StoreRow::installedAt).thenComparing(StoreRow::id))
                .map(StoreRow::id)
                .orElseThrow(StoreNotFoundException::new);
        storeIds.put(shop, found);
        return found;
    }

    /** Returns all rows of a domain, never from memory. */
    static List<StoreRow> rows(ShopDomain shop, Tables tables) {
        return tables.query(Table.STORES, Column.SHOP_DOMAIN, shop.value()).stream()
                .map(StoreRow::new)
                .toList();
    }
}
