package com.commercive.webhooks.processor.inventory;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.Update;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Apply an inventory level (shopify.dev, REST Admin API, "InventoryLevel") to the rows of its item: those of its
 * location, and those that carry none, which show whichever location moved last.
 */
public final class InventoryHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(InventoryHandler.class);

    private static final String LOCATION = "location_id";

    private final StoreDirectory stores;

    public InventoryHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        ShopifyId item = webhook.body().requiredId("inventory_item_id");
        Optional<ShopifyId> location = webhook.body().id(LOCATION);
        Optional<BigDecimal> available = webhook.body().wholeNumber("available");
        String storeId = stores.storeId(webhook.shop(), tables);
        List<Outcome> outcomes = available.isEmpty()
                ? List.of() // Shopify does not track the item.
                : rows(item, storeId, tables).stream()
                        .map(id -> write(id, storeId, location, webhook, tables))
                        .toList();
        return new Applied(newest(outcomes), Optional.of(storeId));
    }

    private static Outcome write(
            String id, String storeId, Optional<ShopifyId> location, Webhook webhook, Tables tables) {
        Outcome outcome = outcome(tables.apply(update(id, storeId, location, webhook, tables)), location);
        if (outcome == Outcome.APPLIED) {
            LOG.info("Updated inventory: {}", id);
        }
        return outcome;
    }

    private static List<String> rows(ShopifyId item, String storeId, Tables tables) {
        return tables.query(Table.INVENTORY, Table.INVENTORY.indexOn("inventory_item_id"), item.value()).stream()
                .filter(row -> Attributes.textOf(row, "store_id").equals(Optional.of(storeId)))
                .flatMap(row -> Attributes.textOf(row, Table.INVENTORY.key()).stream())
                .toList();
    }

    private static ItemUpdate update(
            String id, String storeId, Optional<ShopifyId> location, Webhook webhook, Tables tables) {
        ItemUpdate update = tables.update(Table.INVENTORY, id)
                .setOrRemove("quantity", Attributes.number(webhook.body().wholeNumber("available")))
                .setOrRemove("shopify_updated_at", Attributes.time(webhook.updatedAt()))
                .set("updated_at", Timestamps.milliseconds(webhook.now()))
                .onlyIf("#store_id = :store_id")
                .with("store_id", storeId);
        location.ifPresentOrElse(
                here -> update.onlyIf("attribute_not_exists(#location_id) OR #location_id = :location_id")
                        .with(LOCATION, here.value()),
                () -> update.onlyIf("attribute_not_exists(#location_id)"));
        return StaleGuard.guard(update, webhook.clock());
    }

    private static Outcome outcome(Update update, Optional<ShopifyId> location) {
        return switch (update) {
            case Update.Written() -> Outcome.APPLIED;
            case Update.Absent() -> Outcome.IGNORED;
            case Update.Refused(Map<String, AttributeValue> row) ->
                isElsewhere(row, location) ? Outcome.IGNORED : Outcome.STALE;
        };
    }

    private static boolean isElsewhere(Map<String, AttributeValue> row, Optional<ShopifyId> location) {
        Optional<String> place = Attributes.textOf(row, LOCATION);
        return place.isPresent() && !place.equals(location.map(ShopifyId::value));
    }

    private static Outcome newest(List<Outcome> outcomes) {
        if (outcomes.contains(Outcome.APPLIED)) {
            return Outcome.APPLIED;
        }
        return outcomes.contains(Outcome.STALE) ? Outcome.STALE : Outcome.IGNORED;
    }
}
