package com.commercive.webhooks.processor.resource;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.ForeignTime;
import com.commercive.webhooks.processor.table.Judgement;
import com.commercive.webhooks.processor.table.RowGuard;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The guard of a deletion's mark, which nothing takes away: of several deletions the first counts, and one that
 * comes again is the same. Nothing else of the row
 * changes, and one that does not exist is made of its ids.
 */
record DeletionGuard(Instant deletedAt, Map<Column, Optional<AttributeValue>> ids) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        return mark(Condition.any(
                Condition.absent(Column.DELETED_AT), Condition.isEqual(Column.DELETED_AT, deletedAt.toString())));
    }

    @Override
    public Judgement judge(Row row) {
        Optional<Instant> earlier =
                row.value(Column.DELETED_AT).flatMap(ForeignTime::read).filter(mark -> mark.isBefore(deletedAt));
        if (earlier.isPresent()) {
            return new Judgement.Stale();
        }
        Judgement.Accepted mark = mark(Condition.isUnchanged(row, Column.DELETED_AT));
        return row.isAbsent() ? mark.and(ids, Condition.NONE) : mark;
    }

    private Judgement.Accepted mark(Condition condition) {
        return new Judgement.Accepted(Map.of(Column.DELETED_AT, Attributes.text(deletedAt.toString())), condition);
    }
}
