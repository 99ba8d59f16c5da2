package com.commercive.webhooks.processor.inventory;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.BodyColumns;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's stock at a location.
 *
 * @param values what the body holds of the row: a key that is absent leaves its column as it is. {@code available} is null
 *     where Shopify does not track the item, which removes the quantity.
 */
record InventoryLevel(ShopifyId item, Optional<ShopifyId> location, Map<Column, Optional<AttributeValue>> values) {
    static InventoryLevel of(Webhook webhook) {
        Fields body = webhook.body();
        BodyColumns columns = new BodyColumns(body)
                .wholeNumber(Column.QUANTITY, "available")
                .time(Column.SHOPIFY_UPDATED_AT, "updated_at");
        return new InventoryLevel(body.requiredId("inventory_item_id"), body.id("location_id"), columns.values());
    }
}
