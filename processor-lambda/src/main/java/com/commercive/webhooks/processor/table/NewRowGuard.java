package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import java.util.Map;

/** The guard of a row that is only made, and never changed: what is there may come from a newer body. */
public record NewRowGuard(ShopifyClock clock) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        return new Judgement.Accepted(Map.of(Column.SHOPIFY_CLOCK, Attributes.text(clock.value())), Condition.NONE);
    }

    @Override
    public Judgement judge(Row row) {
        return row.isAbsent() ? unseen() : new Judgement.Stale();
    }
}
