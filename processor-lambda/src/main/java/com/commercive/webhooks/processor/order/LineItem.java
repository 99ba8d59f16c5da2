package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.processor.parse.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Read a line of an order. Shopify keeps a removed one in the body, with {@code current_quantity} 0. */
record LineItem(ShopifyId id, Map<String, Optional<AttributeValue>> attributes) {
    static LineItem read(Fields line) {
        Map<String, Optional<AttributeValue>> attributes = new LinkedHashMap<>();
        attributes.put("shopify_product_id", Attributes.id(line.id("product_id")));
        attributes.put("shopify_variant_id", Attributes.id(line.id("variant_id")));
        attributes.put("title", Attributes.text(line.text("title")));
        attributes.put("variant_title", Attributes.text(line.text("variant_title")));
        attributes.put("sku", Attributes.text(line.text("sku")));
        attributes.put("quantity", Attributes.number(line.wholeNumber("quantity")));
        attributes.put("current_quantity", Attributes.number(line.wholeNumber("current_quantity")));
        attributes.put("price", Attributes.number(line.decimal("price")));
        return new LineItem(line.requiredId("id"), attributes);
    }
}
