package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.Judgement;
import com.commercive.webhooks.processor.table.RowGuard;
import java.time.Instant;
import java.util.Map;

/**
 * The guard of a store's row against an uninstall that is older than the store's installation, and against one that the row
 * has already: the store may have been set active again since.
 */
record UninstallGuard(Instant uninstalledAt) implements RowGuard {
    /** Times of another service's format cannot be compared by DynamoDB, so a row is always read before. */
    @Override
    public Judgement.Accepted unseen() {
        throw new IllegalStateException("a store's row is never written unseen");
    }

    @Override
    public Judgement judge(Row row) {
        StoreRow store = new StoreRow(row);
        if (uninstalledAt.isBefore(store.installedAt()) || !uninstalledAt.isAfter(store.uninstalledAt())) {
            return new Judgement.Stale();
        }
        return new Judgement.Accepted(Map.of(), Condition.isUnchanged(row, Column.INSTALLED_AT, Column.UNINSTALLED_AT));
    }
}
