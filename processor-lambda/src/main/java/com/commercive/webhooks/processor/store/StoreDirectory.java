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
    /**
     * After a new installation, webhooks go to the older row for so long. Never kept are a miss, as the next look-up may find
     * the store, and an inactive store, as the shop may be installed again with a new row.
     */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private static final int MAX_KEPT = 10_000;

    private final Cache<ShopDomain, String> storeIds =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).expireAfterWrite(KEPT).build();

    /** Returns the store's id, of several rows the one installed last; fails with {@link StoreNotFoundException}. */
    public String storeId(ShopDomain shop, Tables tables) {
        String known = storeIds.getIfPresent(shop);
        return known == null ? storeIdAnew(shop, tables) : known;
    }

    /** Returns the same from the table, past what is in memory. */
    public String storeIdAnew(ShopDomain shop, Tables tables) {
        storeIds.invalidate(shop);
        StoreRow found = rows(shop, tables).stream()
                .max(Comparator.comparing(StoreRow::installedAt).thenComparing(StoreRow::id))
                .orElseThrow(StoreNotFoundException::new);
        if (found.isActive()) {
            storeIds.put(shop, found.id());
        }
        return found.id();
    }

    /** Returns all rows of a domain, never from memory. */
    static List<StoreRow> rows(ShopDomain shop, Tables tables) {
        return tables.query(Table.STORES, Column.SHOP_DOMAIN, shop.value()).stream()
                .map(StoreRow::new)
                .toList();
    }
}
