package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A line of an order, as read from a body. Shopify keeps a removed one in the body, with {@code current_quantity} 0. */
record LineItem(ShopifyId id, Map<Column, Optional<AttributeValue>> values) {
    static LineItem read(Fields line) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>();
        values.put(Column.SHOPIFY_PRODUCT_ID, Attributes.id(line.id("product_id")));
        values.put(Column.SHOPIFY_VARIANT_ID, Attributes.id(line.id("variant_id")));
        values.put(Column.TITLE, Attributes.text(line.text("title")));
        values.put(Column.VARIANT_TITLE, Attributes.text(line.text("variant_title")));
        values.put(Column.SKU, Attributes.text(line.text("sku")));
        values.put(Column.QUANTITY, Attributes.number(line.wholeNumber("quantity")));
        values.put(Column.CURRENT_QUANTITY, Attributes.number(line.wholeNumber("current_quantity")));
        values.put(Column.PRICE, Attributes.number(line.decimal("price")));
        return new LineItem(line.requiredId("id"), values);
    }
}
