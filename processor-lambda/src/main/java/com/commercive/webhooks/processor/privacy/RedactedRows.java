package com.commercive.webhooks.processor.privacy;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.store.StoreRow;
import com.commercive.webhooks.processor.table.Tables;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rows of one shop, as a redaction writes them: without what is personal, and with the time of the request. */
final class RedactedRows {
    private final PrivacyRequest request;
    private final List<StoreRow> stores;
    private final Tables tables;
    private final InstantSource clock;

    RedactedRows(PrivacyRequest request, List<StoreRow> stores, Tables tables, InstantSource clock) {
        this.request = request;
        this.stores = stores;
        this.tables = tables;
        this.clock = clock;
    }

    /** Redacts every row of an order; where there is none, makes one, so that the order's late webhooks find the mark. */
    void markOrder(ShopifyId order) {
        existing(Table.ORDERS, Column.SHOPIFY_ORDER_ID, RowId.order(request.shop(), order), order)
                .forEach(this::redactOrder);
    }

    /** Redacts every row of a customer; where there is none, makes one. */
    void markCustomer(ShopifyId customer) {
        existing(Table.CUSTOMERS, Column.SHOPIFY_CUSTOMER_ID, RowId.customer(request.shop(), customer), customer)
                .forEach(this::redactCustomer);
    }

    /** Its other columns are the platform's, and say nothing of a person. */
    void redactStores() {
        stores.forEach(store -> tables.updateIf(withoutPersonal(Table.STORES, store.id())));
    }

    void redactOrder(String id) {
        tables.updateIf(redaction(Table.ORDERS, id));
        tables.query(Table.REFUNDS, Column.ORDER_ID, id).stream()
                .filter(refund -> Table.REFUNDS.personalColumns().stream()
                        .anyMatch(column -> refund.value(column).isPresent()))
                .forEach(refund -> tables.updateIf(withoutPersonal(
                        Table.REFUNDS, refund.text(Column.REFUND_ID).orElseThrow())));
    }

    void redactCustomer(String id) {
        tables.updateIf(redaction(Table.CUSTOMERS, id));
    }

    /** Returns the ids of the rows that there are, of whichever service; else makes one in the newest store. */
    private Set<String> existing(Table table, Column shopifyIdColumn, String derivedId, ShopifyId shopifyId) {
        Set<String> ids = new TreeSet<>();
        for (StoreRow store : stores) {
            tables.queryOfStore(table, shopifyIdColumn, shopifyId.value(), store.id()).stream()
                    .flatMap(row -> row.text(table.keyColumn()).stream())
                    .forEach(ids::add);
        }
        if (!tables.get(table, derivedId).isAbsent()) {
            ids.add(derivedId);
        }
        if (ids.isEmpty()) {
            StoreDirectory.newest(stores).ifPresent(store -> {
                tables.updateIf(newRow(table, derivedId, store)
                        .set(shopifyIdColumn, shopifyId.value())
                        .onlyIf(Condition.absent(table.keyColumn())));
                ids.add(derivedId);
            });
        }
        return ids;
    }

    private ItemUpdate newRow(Table table, String id, StoreRow store) {
        String now = Timestamps.milliseconds(clock.instant());
        return new ItemUpdate(table, id)
                .set(Column.STORE_ID, store.id())
                .set(Column.SHOP_DOMAIN, request.shop().value())
                .set(Column.CREATED_AT, now)
                .set(Column.UPDATED_AT, now);
    }

    /** A later redaction stays: it has taken everything that this one takes. */
    private ItemUpdate redaction(Table table, String id) {
        String time = Timestamps.nanoseconds(request.receivedAt());
        return withoutPersonal(table, id)
                .set(Column.REDACTED_AT, time)
                .onlyIf(Condition.any(
                        Condition.absent(Column.REDACTED_AT), Condition.isAtMost(Column.REDACTED_AT, time)));
    }

    private ItemUpdate withoutPersonal(Table table, String id) {
        ItemUpdate update = new ItemUpdate(table, id).onlyIf(Condition.exists(table.keyColumn()));
        if (table.columns().contains(Column.UPDATED_AT)) {
            update.set(Column.UPDATED_AT, Timestamps.milliseconds(clock.instant()));
        }
        table.personalColumns().forEach(update::remove);
        return update;
    }
}
