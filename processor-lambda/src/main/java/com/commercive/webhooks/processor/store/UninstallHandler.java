package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The handler of {@code app/uninstalled}, which concerns every row of the shop's domain. One that is older than the row's
 * installation came late, behind a new one: it must not switch the store off again.
 */
public final class UninstallHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UninstallHandler.class);

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        ShopBody.check(webhook);
        Instant uninstalledAt = webhook.clock().triggeredAt().orElse(webhook.receivedAt());
        Map<Column, Optional<AttributeValue>> values = Map.of(
                Column.IS_ACTIVE,
                Optional.of(AttributeValue.fromBool(false)),
                Column.UNINSTALLED_AT,
                Attributes.text(uninstalledAt.toString()));
        RowWrite write = new RowWrite(Table.STORES, values, new UninstallGuard(uninstalledAt), webhook.now());
        List<StoreRow> rows = StoreDirectory.rowsOrWait(webhook, tables);
        List<Outcome> outcomes =
                rows.stream().map(row -> uninstall(row, write, tables)).toList();
        return new Applied(Outcome.best(outcomes), StoreDirectory.newest(rows).map(StoreRow::id));
    }

    private static Outcome uninstall(StoreRow store, RowWrite write, Tables tables) {
        return switch (tables.update(write, store.id(), store.row())) {
            case WriteResult.Written(String id, var _, var _) -> {
                LOG.info("Uninstalled store: {}", id);
                yield Outcome.APPLIED;
            }
            case WriteResult.Stale _, WriteResult.Absent _ -> Outcome.STALE;
        };
    }
}
