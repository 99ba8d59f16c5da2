package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The redaction of a row: nothing personal that is not newer may come into the row again. */
public final class Redaction {
    private Redaction() {}

    /** Returns when the row was redacted, where that concerns a body; one of the same moment is concerned. */
    public static Optional<Instant> of(Row row, Instant occurredAt) {
        return row.text(Column.REDACTED_AT)
                .flatMap(Timestamps::parse)
                .filter(redactedAt -> !occurredAt.isAfter(redactedAt));
    }

    /** Returns the personal columns of a table, each without a value: a write then removes them. */
    public static Map<Column, Optional<AttributeValue>> removal(Table table) {
        return table.personalColumns().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), column -> Optional.empty()));
    }

    /** Returns the condition that a row was never redacted, or only before a body. */
    static Condition isBefore(Instant occurredAt) {
        return Condition.any(
                Condition.absent(Column.REDACTED_AT),
                Condition.isLess(Column.REDACTED_AT, Timestamps.nanoseconds(occurredAt)));
    }
}
