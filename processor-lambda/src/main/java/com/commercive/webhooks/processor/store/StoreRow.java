package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.ForeignTime;
import java.time.Instant;

/** What we use of a store's row, which another service makes. */
public record StoreRow(Row row) {
    public String id() {
        return row.text(Column.STORE_ID).orElseThrow();
    }

    /** Whether the row says no other: a row of before there was that column is an active store's. */
    public boolean isActive() {
        return row.value(Column.IS_ACTIVE)
                .map(value -> Boolean.TRUE.equals(value.bool()))
                .orElse(true);
    }

    /** The beginning of time where the row does not say it. */
    Instant installedAt() {
        return time(Column.INSTALLED_AT);
    }

    Instant uninstalledAt() {
        return time(Column.UNINSTALLED_AT);
    }

    private Instant time(Column column) {
        return row.value(column).flatMap(ForeignTime::read).orElse(Instant.MIN);
    }
}
