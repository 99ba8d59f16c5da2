package com.commercive.webhooks.processor.inventory;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.body.InvalidFieldException;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.BodyColumns;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's stock at a location.
 *
 * @param isConnected false where the item is not stocked at the location any more
 * @param values what the body holds of the row: a key that is absent leaves its column as it is. {@code available} is null
 *     where Shopify does not track the item, which removes the quantity.
 */
record InventoryLevel(
        ShopifyId item,
        Optional<ShopifyId> location,
        boolean isConnected,
        ShopifyClock clock,
        Map<Column, Optional<AttributeValue>> values) {
    static InventoryLevel of(Webhook webhook) {
        return webhook.topic() == Topic.INVENTORY_LEVELS_DISCONNECT ? disconnected(webhook) : connected(webhook);
    }

    private static InventoryLevel connected(Webhook webhook) {
        Fields body = webhook.body();
        BodyColumns columns = new BodyColumns(body)
                .wholeNumber(Column.QUANTITY, "available")
                .time(Column.SHOPIFY_UPDATED_AT, "updated_at");
        return new InventoryLevel(
                body.requiredId("inventory_item_id"), body.id("location_id"), true, webhook.clock(), columns.values());
    }

    /**
     * Reads a disconnection, which has no {@code updated_at}. Its time is cut to the second, as {@code updated_at} is: else
     * it would look newer than a level that Shopify sent after it in the same second.
     */
    private static InventoryLevel disconnected(Webhook webhook) {
        Fields body = webhook.body();
        if (body.has("available")) {
            throw new InvalidFieldException("available", "no such field in a disconnection", "one");
        }
        Instant second = webhook.clock().occurredAt().truncatedTo(ChronoUnit.SECONDS);
        return new InventoryLevel(
                body.requiredId("inventory_item_id"),
                Optional.of(body.requiredId("location_id")),
                false,
                new ShopifyClock(second, webhook.clock().triggeredAt()),
                Map.of(
                        Column.QUANTITY,
                        Optional.empty(),
                        Column.SHOPIFY_UPDATED_AT,
                        Attributes.time(Optional.of(second))));
    }
}
