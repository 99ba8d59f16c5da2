package com.commercive.webhooks.processor.fulfillment;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A fulfillment's body (shopify.dev, REST Admin API, "Fulfillment"). Its id and its order's are required.
 *
 * @param values the columns that the body decides; one without a value is removed
 * @param fulfills whether the order's items go out with it
 */
record FulfillmentBody(
        ShopifyId id, ShopifyId orderId, Map<Column, Optional<AttributeValue>> values, boolean fulfills) {
    /** The only status with which goods went out: {@code pending} and {@code open} are not sent yet. */
    private static final String SENT = "success";

    static FulfillmentBody read(Fields body) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>();
        values.put(Column.TRACKING_NUMBER, Attributes.text(body.text("tracking_number")));
        values.put(Column.TRACKING_NUMBERS, Attributes.texts(body.texts("tracking_numbers")));
        values.put(Column.TRACKING_COMPANY, Attributes.text(body.text("tracking_company")));
        values.put(Column.TRACKING_URL, Attributes.text(body.text("tracking_url")));
        values.put(Column.TRACKING_URLS, Attributes.texts(body.texts("tracking_urls")));
        values.put(Column.STATUS, Attributes.text(body.text("status")));
        values.put(Column.SHIPMENT_STATUS, Attributes.text(body.text("shipment_status")));
        values.put(Column.SHIPPED_AT, Attributes.time(body.time("created_at")));
        values.put(Column.SHOPIFY_UPDATED_AT, Attributes.time(body.time("updated_at")));
        boolean fulfills = body.text("status").orElse(SENT).equals(SENT);
        return new FulfillmentBody(body.requiredId("id"), body.requiredId("order_id"), values, fulfills);
    }
}
