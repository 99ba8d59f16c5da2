package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Webhook;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The stores by their domains. Thread-safe. */
public final class StoreDirectory {
    /**
     * After a new installation, webhooks go to the older row for so long. Never kept are a miss, as the next look-up may find
     * the store, and an inactive store, as the shop may be installed again with a new row.
     */
    private static final Duration KEPT = Duration.ofSeconds(30);

    /** After receipt. The platform's row of a store can come after the store's first webhooks, even its last. */
    private static final Duration WAIT_FOR_A_STORE = Duration.ofMinutes(15);

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
        StoreRow found = newest(rows(shop, tables)).orElseThrow(StoreNotFoundException::new);
        if (found.isActive()) {
            storeIds.put(shop, found.id());
        }
        return found.id();
    }

    /** Returns the row of a domain that was installed last. */
    public static Optional<StoreRow> newest(List<StoreRow> rows) {
        return rows.stream().max(Comparator.comparing(StoreRow::installedAt).thenComparing(StoreRow::id));
    }

    /**
     * Returns all rows of the webhook's shop, never from memory; none only some time after receipt, and before that fails with
     * {@link StoreNotFoundException}.
     */
    static List<StoreRow> rowsOrWait(Webhook webhook, Tables tables) {
        List<StoreRow> rows = rows(webhook.shop(), tables);
        if (rows.isEmpty() && webhook.leftOf(WAIT_FOR_A_STORE).isPresent()) {
            throw new StoreNotFoundException();
        }
        return rows;
    }

    /** Returns all rows of a shop's domain, never from memory. */
    public static List<StoreRow> rows(ShopDomain shop, Tables tables) {
        return tables.query(Table.STORES, Column.SHOP_DOMAIN, shop.value()).stream()
                .map(StoreRow::new)
                .toList();
    }
}
