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
 * The guard of an inventory row: it must be the store's and of the level's location, or of none, and not be newer. The
 * index that found the row may lag behind it.
 */
record LevelGuard(StaleGuard bodies, String storeId, Optional<ShopifyId> location) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        Condition noLocation = Condition.absent(Column.LOCATION_ID);
        Condition isHere = location.map(
                        here -> Condition.any(noLocation, Condition.isEqual(Column.LOCATION_ID, here.value())))
                .orElse(noLocation);
        return bodies.unseen().and(Map.of(), Condition.all(Condition.isEqual(Column.STORE_ID, storeId), isHere));
    }

    @Override
    public Judgement judge(Row row) {
        Optional<String> place = row.text(Column.LOCATION_ID);
        boolean isHere = place.isEmpty() || place.equals(location.map(ShopifyId::value));
        if (!isHere || !row.text(Column.STORE_ID).equals(Optional.of(storeId))) {
            return new Judgement.Unrelated();
        }
        return bodies.judge(row).and(Map.of(), Condition.isUnchanged(row, Column.STORE_ID, Column.LOCATION_ID));
    }
}
