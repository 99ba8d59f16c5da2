package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import java.util.Map;
import java.util.Optional;

/**
 * The guard of a row that is only made, and never changed: what is there may come from a newer body. One of the same clock is
 * of the same body, whose webhook came again.
 */
public record NewRowGuard(String clock) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        return new Judgement.Accepted(Map.of(Column.SHOPIFY_CLOCK, Attributes.text(clock)), Condition.NONE);
    }

    @Override
    public Judgement judge(Row row) {
        if (row.isAbsent()) {
            return unseen();
        }
        return row.text(Column.SHOPIFY_CLOCK).equals(Optional.of(clock))
                ? unseen().and(Map.of(), Condition.isUnchanged(row, Column.SHOPIFY_CLOCK))
                : new Judgement.Stale();
    }
}
