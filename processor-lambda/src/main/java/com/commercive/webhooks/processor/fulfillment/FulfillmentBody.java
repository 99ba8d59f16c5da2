package com.commercive.webhooks.processor.fulfillment;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.processor.parse.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Read a fulfillment's body (shopify.dev, REST Admin API, "Fulfillment"). Its id and its order's are required.
 *
 * @param attributes every attribute that the body decides; one without a value is removed
 * @param fulfills whether the order's items go out with it
 */
record FulfillmentBody(
        ShopifyId id, ShopifyId orderId, Map<String, Optional<AttributeValue>> attributes, boolean fulfills) {
    private static final Set<String> NOT_SENT = Set.of("cancelled", "error", "failure");

    static FulfillmentBody read(Fields body) {
        Map<String, Optional<AttributeValue>> attributes = new LinkedHashMap<>();
        attributes.put("tracking_number", Attributes.text(body.text("tracking_number")));
        attributes.put("tracking_numbers", Attributes.texts(body.texts("tracking_numbers")));
        attributes.put("tracking_company", Attributes.text(body.text("tracking_company")));
        attributes.put("tracking_url", Attributes.text(body.text("tracking_url")));
        attributes.put("tracking_urls", Attributes.texts(body.texts("tracking_urls")));
        attributes.put("status", Attributes.text(body.text("status")));
        attributes.put("shipment_status", Attributes.text(body.text("shipment_status")));
        attributes.put("shipped_at", Attributes.time(body.time("created_at")));
        attributes.put("shopify_updated_at", Attributes.time(body.time("updated_at")));
        boolean fulfills = body.text("status").filter(NOT_SENT::contains).isEmpty();
        return new FulfillmentBody(body.requiredId("id"), body.requiredId("order_id"), attributes, fulfills);
    }
}
