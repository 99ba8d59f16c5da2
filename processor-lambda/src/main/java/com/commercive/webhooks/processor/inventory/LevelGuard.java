package com.commercive.webhooks.processor.inventory;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.Judgement;
import com.commercive.webhooks.processor.table.RowGuard;
import com.commercive.webhooks.processor.table.StaleGuard;
import java.util.Map;
import java.util.Optional;

/**
 * The guard of an inventory row: it must be the store's and of the level's location, or of none, and not be newer. A
 * disconnection says nothing of a row without a location, which another location may have moved. The index that found the
 * row may lag behind it.
 */
record LevelGuard(StaleGuard bodies, String storeId, InventoryLevel level) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        return bodies.unseen().and(Map.of(), Condition.all(Condition.isEqual(Column.STORE_ID, storeId), isHere()));
    }

    private Condition isHere() {
        Condition noLocation = Condition.absent(Column.LOCATION_ID);
        return level.location()
                .map(here -> Condition.isEqual(Column.LOCATION_ID, here.value()))
                .map(here -> level.isConnected() ? Condition.any(noLocation, here) : here)
                .orElse(noLocation);
    }

    @Override
    public Judgement judge(Row row) {
        Optional<String> place = row.text(Column.LOCATION_ID);
        boolean isHere = place.isEmpty()
                ? level.isConnected()
                : place.equals(level.location().map(ShopifyId::value));
        if (!isHere || !row.text(Column.STORE_ID).equals(Optional.of(storeId))) {
            return new Judgement.Unrelated();
        }
        return bodies.judge(row).and(Map.of(), Condition.isUnchanged(row, Column.STORE_ID, Column.LOCATION_ID));
    }
}
