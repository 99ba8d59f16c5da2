package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.BodyColumns;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A line of an order, as read from a body. Shopify keeps a removed one in the body, with {@code current_quantity} 0. */
record LineItem(ShopifyId id, Map<Column, Optional<AttributeValue>> values) {
    static LineItem read(Fields line) {
        BodyColumns columns = new BodyColumns(line)
                .id(Column.SHOPIFY_PRODUCT_ID, "product_id")
                .id(Column.SHOPIFY_VARIANT_ID, "variant_id")
                .text(Column.TITLE, "title")
                .text(Column.VARIANT_TITLE, "variant_title")
                .text(Column.SKU, "sku")
                .wholeNumber(Column.QUANTITY, "quantity")
                .wholeNumber(Column.CURRENT_QUANTITY, "current_quantity")
                .decimal(Column.PRICE, "price");
        return new LineItem(line.requiredId("id"), columns.values());
    }
}
