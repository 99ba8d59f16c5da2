package com.commercive.webhooks.processor.inventory;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The handler of inventory levels (shopify.dev, REST Admin API, "InventoryLevel"). Writes the rows of the item: those of
 * its location, and those that carry none, which show whichever location moved last.
 */
public final class InventoryHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(InventoryHandler.class);

    private final StoreDirectory stores;

    public InventoryHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        Fields body = webhook.body();
        ShopifyId item = body.requiredId("inventory_item_id");
        Optional<ShopifyId> location = body.id("location_id");
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>();
        values.put(Column.QUANTITY, Attributes.number(body.wholeNumber("available")));
        values.put(Column.SHOPIFY_UPDATED_AT, Attributes.time(webhook.updatedAt()));
        String storeId = stores.storeId(webhook.shop(), tables);
        LevelGuard guard = new LevelGuard(new StaleGuard(webhook.clock(), Table.INVENTORY), storeId, location);
        RowWrite write = new RowWrite(Table.INVENTORY, values, guard, webhook.now());
        List<Outcome> outcomes = values.get(Column.QUANTITY).isEmpty()
                ? List.of() // Shopify does not track the item.
                : tables.queryOfStore(Table.INVENTORY, Column.INVENTORY_ITEM_ID, item.value(), storeId).stream()
                        .map(row -> write(write, row, tables))
                        .toList();
        return new Applied(Outcome.best(outcomes), Optional.of(storeId));
    }

    private static Outcome write(RowWrite write, Row row, Tables tables) {
        return switch (tables.update(write, row.text(Column.INVENTORY_ID).orElseThrow())) {
            case WriteResult.Written(String id, var _) -> {
                LOG.info("Updated inventory: {}", id);
                yield Outcome.APPLIED;
            }
            case WriteResult.Stale _ -> Outcome.STALE;
            case WriteResult.Absent _ -> Outcome.IGNORED;
        };
    }
}
