package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The guard against older bodies. A body of the same clock applies, so that a redelivery heals a write that was cut off.
 *
 * <p>Other services write {@code shopify_updated_at} without our clock or beside it. Such a time differs from {@code
 * clock_updated_at}, which only we write. It has any offset, so DynamoDB cannot compare it, and the row is read.
 */
public record StaleGuard(ShopifyClock clock, Table table) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        Condition isNotNewer = Condition.isAtMost(Column.SHOPIFY_CLOCK, clock.value());
        Condition noClock = Condition.absent(Column.SHOPIFY_CLOCK);
        if (!hasTimesOfOthers()) {
            return accepted(Condition.any(noClock, isNotNewer));
        }
        Condition noTime = Condition.absent(Column.SHOPIFY_UPDATED_AT);
        Condition timeIsOurs = Condition.isSame(Column.SHOPIFY_UPDATED_AT, Column.CLOCK_UPDATED_AT);
        return accepted(Condition.any(
                Condition.all(isNotNewer, Condition.any(noTime, timeIsOurs)), Condition.all(noClock, noTime)));
    }

    @Override
    public Judgement judge(Row row) {
        boolean isOlder = row.text(Column.SHOPIFY_CLOCK).orElse("").compareTo(clock.value()) > 0
                || timeOfOthers(row).filter(clock.occurredAt()::isBefore).isPresent();
        return isOlder ? new Judgement.Stale() : accepted(unchanged(row));
    }

    private Condition unchanged(Row row) {
        return hasTimesOfOthers()
                ? Condition.isUnchanged(row, Column.SHOPIFY_CLOCK, Column.SHOPIFY_UPDATED_AT, Column.CLOCK_UPDATED_AT)
                : Condition.isUnchanged(row, Column.SHOPIFY_CLOCK);
    }

    private boolean hasTimesOfOthers() {
        return table.columns().contains(Column.CLOCK_UPDATED_AT);
    }

    /** Rows that we wrote before there was a {@code clock_updated_at} have our own time here: it is not newer than the clock. */
    private static Optional<Instant> timeOfOthers(Row row) {
        return row.value(Column.SHOPIFY_UPDATED_AT)
                .filter(time -> !row.value(Column.CLOCK_UPDATED_AT).equals(Optional.of(time)))
                .flatMap(ForeignTime::read);
    }

    private Judgement.Accepted accepted(Condition condition) {
        return new Judgement.Accepted(Map.of(Column.SHOPIFY_CLOCK, Attributes.text(clock.value())), condition);
    }
}
