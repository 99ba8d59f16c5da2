package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.ClockGuard;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The row of a shop's domain that was installed last. It is never made here: the platform's installation flow makes it. */
record NewestStore(Webhook webhook, Tables tables) {
    private static final Logger LOG = LoggerFactory.getLogger(NewestStore.class);

    /**
     * Writes columns, unless a newer body has written them.
     *
     * @param clock the column of the clock that the columns have in common
     */
    Applied write(Map<Column, Optional<AttributeValue>> values, Column clock) {
        Optional<StoreRow> store = StoreDirectory.newest(StoreDirectory.rowsOrWait(webhook, tables));
        Optional<String> id = store.map(StoreRow::id);
        if (values.isEmpty()) {
            return new Applied(Outcome.IGNORED, id);
        }
        RowWrite write = new RowWrite(Table.STORES, values, new ClockGuard(clock, webhook.clock()), webhook.now());
        return new Applied(id.map(known -> outcome(tables.update(write, known))).orElse(Outcome.IGNORED), id);
    }

    private static Outcome outcome(WriteResult result) {
        return switch (result) {
            case WriteResult.Written(String id, var _, var _) -> {
                LOG.info("Updated store: {}", id);
                yield Outcome.APPLIED;
            }
            case WriteResult.Stale _ -> Outcome.STALE;
            case WriteResult.Absent _ -> Outcome.IGNORED;
        };
    }
}
