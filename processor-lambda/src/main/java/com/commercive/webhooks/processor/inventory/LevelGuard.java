package com.commercive.webhooks.processor.inventory;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.Judgement;
import com.commercive.webhooks.processor.table.RowGuard;
import com.commercive.webhooks.processor.table.StaleGuard;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The guard of an inventory row: it must be the store's and of the level's location, or of none, and not be newer. The
 * index that found the row may lag behind it.
 */
record LevelGuard(StaleGuard bodies, String storeId, Optional<ShopifyId> location) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        Condition noLocation = Condition.absent(Column.LOCATION_ID);
        return with(
                bodies.unseen(),
                Condition.all(
                        Condition.isEqual(Column.STORE_ID, storeId),
                        location.map(here ->
                                        Condition.any(noLocation, Condition.isEqual(Column.LOCATION_ID, here.value())))
                                .orElse(noLocation)));
    }

    @Override
    public Judgement judge(Row row) {
        Optional<String> place = row.text(Column.LOCATION_ID);
        boolean isHere = place.isEmpty() || place.equals(location.map(ShopifyId::value));
        if (!isHere || !row.text(Column.STORE_ID).equals(Optional.of(storeId))) {
            return new Judgement.Unrelated();
        }
        return switch (bodies.judge(row)) {
            case Judgement.Accepted accepted ->
                with(accepted, Condition.areUnchanged(Stream.of(Column.STORE_ID, Column.LOCATION_ID), row));
            case Judgement.Stale stale -> stale;
            case Judgement.Unrelated unrelated -> unrelated;
        };
    }

    private static Judgement.Accepted with(Judgement.Accepted accepted, Condition condition) {
        return new Judgement.Accepted(accepted.values(), Condition.all(accepted.condition(), condition));
    }
}
