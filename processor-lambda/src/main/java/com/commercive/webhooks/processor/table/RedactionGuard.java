package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The guard of a row that may have been redacted, around its other guard: a body that is not newer than the redaction writes
 * no personal column.
 *
 * @param occurredAt the time of the body's clock
 */
public record RedactionGuard(RowGuard guard, Table table, Instant occurredAt) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        return guard.unseen().and(Map.of(), Redaction.isBefore(occurredAt));
    }

    @Override
    public Judgement judge(Row row) {
        Map<Column, Optional<AttributeValue>> removal =
                Redaction.of(row, occurredAt).isPresent() ? Redaction.removal(table) : Map.of();
        return guard.judge(row).and(removal, Condition.isUnchanged(row, Column.REDACTED_AT));
    }
}
