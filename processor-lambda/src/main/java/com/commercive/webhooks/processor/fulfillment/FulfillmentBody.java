package com.commercive.webhooks.processor.fulfillment;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.processor.body.BodyKind;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.BodyColumns;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A fulfillment's body (shopify.dev, REST Admin API, "Fulfillment"). Its id and its order's are required.
 *
 * @param values the columns that the body decides; one without a value is removed
 * @param fulfilledAt since when the order counts as fulfilled by it; empty where it says nothing of the order
 */
record FulfillmentBody(
        ShopifyId id, ShopifyId orderId, Map<Column, Optional<AttributeValue>> values, Optional<Instant> fulfilledAt) {
    /** The only status with which goods went out: {@code pending} and {@code open} are not sent yet. */
    private static final String SENT = "success";

    static FulfillmentBody read(Webhook webhook) {
        Fields body = webhook.body();
        BodyKind.FULFILLMENT.check(body);
        BodyColumns columns = new BodyColumns(body)
                .text(Column.TRACKING_NUMBER, "tracking_number")
                .texts(Column.TRACKING_NUMBERS, "tracking_numbers")
                .text(Column.TRACKING_COMPANY, "tracking_company")
                .text(Column.TRACKING_URL, "tracking_url")
                .texts(Column.TRACKING_URLS, "tracking_urls")
                .text(Column.STATUS, "status")
                .text(Column.SHIPMENT_STATUS, "shipment_status")
                .time(Column.SHIPPED_AT, "created_at")
                .time(Column.SHOPIFY_UPDATED_AT, "updated_at");
        return new FulfillmentBody(
                body.requiredId("id"), body.requiredId("order_id"), columns.values(), fulfilledAt(webhook));
    }

    /** Returns whether the body holds nothing of what we keep but its ids. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * A parcel's later scan says nothing new of the order, so that what counts is when the fulfillment was made. Without
     * that time, its first webhook is as good as any, and a later one says nothing.
     */
    private static Optional<Instant> fulfilledAt(Webhook webhook) {
        Optional<Instant> made = webhook.pastTime("created_at");
        if (!webhook.body().text("status").orElse(SENT).equals(SENT)) {
            return Optional.empty();
        }
        return webhook.topic() == Topic.FULFILLMENTS_CREATE
                ? made.or(() -> Optional.of(webhook.clock().occurredAt()))
                : made;
    }
}
