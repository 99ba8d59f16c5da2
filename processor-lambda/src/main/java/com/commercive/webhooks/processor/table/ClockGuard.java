package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import java.util.Map;

/**
 * The guard against older bodies of a few columns that only we write, with a clock of their own.
 *
 * @param column of the clock
 */
public record ClockGuard(Column column, ShopifyClock clock) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        return new Judgement.Accepted(
                Map.of(column, Attributes.text(clock.value())),
                Condition.any(Condition.absent(column), Condition.isAtMost(column, clock.value())));
    }

    @Override
    public Judgement judge(Row row) {
        boolean isOlder = row.text(column).orElse("").compareTo(clock.value()) > 0;
        return isOlder ? new Judgement.Stale() : unseen();
    }
}
