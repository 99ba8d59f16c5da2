package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import java.util.Map;

/** The guard against older bodies. A body of the same clock applies, so that a redelivery heals a write that was cut off. */
public record StaleGuard(ShopifyClock clock) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        return accepted(Condition.any(
                Condition.absent(Column.SHOPIFY_CLOCK), Condition.isAtMost(Column.SHOPIFY_CLOCK, clock.value())));
    }

    @Override
    public Judgement judge(Row row) {
        boolean isNewer = row.text(Column.SHOPIFY_CLOCK).orElse("").compareTo(clock.value()) > 0;
        return isNewer ? new Judgement.Stale() : accepted(Condition.isUnchanged(row, Column.SHOPIFY_CLOCK));
    }

    private Judgement.Accepted accepted(Condition condition) {
        return new Judgement.Accepted(Map.of(Column.SHOPIFY_CLOCK, Attributes.text(clock.value())), condition);
    }
}
