package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.ForeignTime;
import java.time.Instant;

/** What we use of a store's row, which another service makes. */
record StoreRow(Row row) {
    String id() {
        return row.text(Column.STORE_ID).orElseThrow();
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
