package com.commercive.webhooks.processor.product;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.BodyColumns;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A variant of a product, as read from a body. Its times are its own. */
record ProductVariant(ShopifyId id, Map<Column, Optional<AttributeValue>> values) {
    static ProductVariant read(Fields variant) {
        BodyColumns columns = new BodyColumns(variant)
                .id(Column.INVENTORY_ITEM_ID, "inventory_item_id")
                .text(Column.TITLE, "title")
                .text(Column.SKU, "sku")
                .text(Column.BARCODE, "barcode")
                .decimal(Column.PRICE, "price")
                .decimal(Column.COMPARE_AT_PRICE, "compare_at_price")
                .wholeNumber(Column.POSITION, "position")
                .time(Column.SHOPIFY_CREATED_AT, "created_at")
                .time(Column.SHOPIFY_UPDATED_AT, "updated_at");
        return new ProductVariant(variant.requiredId("id"), columns.values());
    }
}
