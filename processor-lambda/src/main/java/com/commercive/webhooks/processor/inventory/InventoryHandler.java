package com.commercive.webhooks.processor.inventory;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.HandlerAnswer;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of inventory levels (shopify.dev, REST Admin API, "InventoryLevel"). Writes the rows of the item: those of
 * its location, and those that carry none, which show whichever location moved last.
 *
 * <p>Where there is no such row, the platform's sync may have read the stock before this level and write it after. So the
 * level waits once, and is ignored only then.
 */
public final class InventoryHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(InventoryHandler.class);

    private final StoreDirectory stores;
    private final Duration syncWait;

    /**
     * @param syncWait after receipt, for which a level waits for its row
     */
    public InventoryHandler(StoreDirectory stores, Duration syncWait) {
        this.stores = stores;
        this.syncWait = syncWait;
    }

    @Override
    public HandlerAnswer apply(Webhook webhook, Tables tables) {
        InventoryLevel level = InventoryLevel.of(webhook);
        String known = stores.storeId(webhook.shop(), tables);
        if (level.values().isEmpty()) {
            return ignored(known);
        }
        List<Row> rows = tables.query(
                Table.INVENTORY, Column.INVENTORY_ITEM_ID, level.item().value());
        boolean isInstalledAgain = rows.stream().anyMatch(row -> !belongsTo(known, row));
        Applied underKnown = isInstalledAgain ? ignored(known) : write(webhook, level, rows, known, tables);
        if (underKnown.outcome() != Outcome.IGNORED) {
            return underKnown;
        }
        String newest = stores.storeIdAnew(webhook.shop(), tables);
        Applied underNewest = isInstalledAgain ? write(webhook, level, rows, newest, tables) : ignored(newest);
        return underNewest.outcome() == Outcome.IGNORED ? waitOr(underNewest, webhook) : underNewest;
    }

    /** An item belongs to one shop: where its rows name another store than the one in memory, the app was installed again. */
    private static boolean belongsTo(String storeId, Row row) {
        return row.text(Column.STORE_ID).equals(Optional.of(storeId));
    }

    private static Applied ignored(String storeId) {
        return new Applied(Outcome.IGNORED, Optional.of(storeId));
    }

    private HandlerAnswer waitOr(Applied ignored, Webhook webhook) {
        return webhook.leftOf(syncWait)
                .<HandlerAnswer>map(HandlerAnswer.NotSynced::new)
                .orElse(ignored);
    }

    private static Applied write(Webhook webhook, InventoryLevel level, List<Row> rows, String storeId, Tables tables) {
        LevelGuard guard = new LevelGuard(new StaleGuard(level.clock(), Table.INVENTORY), storeId, level);
        RowWrite write = new RowWrite(Table.INVENTORY, level.values(), guard, webhook.now());
        List<Outcome> outcomes = rows.stream()
                .filter(row -> belongsTo(storeId, row))
                .map(row -> write(write, row, tables))
                .toList();
        return new Applied(Outcome.best(outcomes), Optional.of(storeId));
    }

    private static Outcome write(RowWrite write, Row row, Tables tables) {
        return switch (tables.update(write, row.text(Column.INVENTORY_ID).orElseThrow())) {
            case WriteResult.Written(String id, var _, var _) -> {
                LOG.info("Updated inventory: {}", id);
                yield Outcome.APPLIED;
            }
            case WriteResult.Stale _ -> Outcome.STALE;
            case WriteResult.Absent _ -> Outcome.IGNORED;
        };
    }
}
