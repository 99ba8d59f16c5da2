package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one row is to become, and the guard that may refuse it.
 *
 * @param values columns to set or, without a value, to remove; all others stay as they are. With {@code
 *     shopify_updated_at} goes {@code clock_updated_at}, which tells our time from one that another service wrote.
 * @param additions texts to add to columns that are sets; where there are any, and of a table that is redacted, the result
 *     has the row
 * @param now when the row is written; becomes {@code updated_at}, and {@code created_at} of a new row
 */
public record RowWrite(
        Table table,
        Map<Column, Optional<AttributeValue>> values,
        Map<Column, Set<String>> additions,
        RowGuard guard,
        Instant now) {
    public RowWrite(Table table, Map<Column, Optional<AttributeValue>> values, RowGuard guard, Instant now) {
        this(table, values, Map.of(), guard, now);
    }

    public RowWrite {
        additions = Map.copyOf(additions);
        Map<Column, Optional<AttributeValue>> all = new LinkedHashMap<>(values);
        if (table.columns().contains(Column.CLOCK_UPDATED_AT) && values.containsKey(Column.SHOPIFY_UPDATED_AT)) {
            all.put(Column.CLOCK_UPDATED_AT, all.getOrDefault(Column.SHOPIFY_UPDATED_AT, Optional.empty()));
        }
        values = Collections.unmodifiableMap(all);
    }

    /** Returns the request's content for a row that was not read; it must exist. */
    ItemUpdate toUnseenRow(String id, Judgement.Accepted accepted) {
        return update(id, accepted).onlyIf(Condition.exists(table.keyColumn()));
    }

    /** Returns the request's content for a row as it was read, which may be absent. */
    ItemUpdate toSeenRow(String id, Judgement.Accepted accepted, Row seen) {
        Column key = table.keyColumn();
        return update(id, accepted).onlyIf(seen.isAbsent() ? Condition.absent(key) : Condition.exists(key));
    }

    private ItemUpdate update(String id, Judgement.Accepted accepted) {
        ItemUpdate update = new ItemUpdate(table, id).onlyIf(accepted.condition());
        Map<Column, Optional<AttributeValue>> all = new LinkedHashMap<>(values);
        all.putAll(accepted.values());
        all.forEach(update::setOrRemove);
        additions.forEach((column, texts) -> update.returningRow().addToSet(column, texts));
        if (table.columns().contains(Column.REDACTED_AT)) {
            update.returningRow();
        }
        AttributeValue time = AttributeValue.fromS(Timestamps.milliseconds(now));
        if (table.columns().contains(Column.CREATED_AT)) {
            update.setIfAbsent(Column.CREATED_AT, time);
        }
        if (table.columns().contains(Column.UPDATED_AT)) {
            update.set(Column.UPDATED_AT, time);
        }
        return update;
    }
}
