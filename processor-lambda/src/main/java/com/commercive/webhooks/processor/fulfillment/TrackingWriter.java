package com.commercive.webhooks.processor.fulfillment;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.order.OrderRows;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.RowKey;
import com.commercive.webhooks.processor.table.RowKey.Row;
import com.commercive.webhooks.processor.table.RowKey.Write;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.Update;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Write a fulfillment's tracking row. */
final class TrackingWriter {
    private final Webhook webhook;
    private final FulfillmentBody body;
    private final String storeId;
    private final String orderId;
    private final Tables tables;

    TrackingWriter(Webhook webhook, FulfillmentBody body, String storeId, String orderId, Tables tables) {
        this.webhook = webhook;
        this.body = body;
        this.storeId = storeId;
        this.orderId = orderId;
        this.tables = tables;
    }

    Row write() {
        return RowKey.write(RowId.tracking(webhook.shop(), body.id()), this::madeBeforeUs, this::write);
    }

    /** Nobody else makes rows under an order id that we derived. */
    private Optional<String> madeBeforeUs() {
        if (orderId.equals(RowId.order(webhook.shop(), body.orderId()))) {
            return Optional.empty();
        }
        return OrderRows.oldest(
                Table.TRACKINGS,
                tables.query(Table.TRACKINGS, Table.TRACKINGS.indexOn("order_id"), orderId).stream()
                        .filter(row -> Attributes.textOf(row, "store_id").equals(Optional.of(storeId)))
                        .filter(row -> Attributes.textOf(row, "shopify_fulfillment_id")
                                .equals(Optional.of(body.id().value())))
                        .toList());
    }

    private Write write(String trackingId, boolean mustExist) {
        ItemUpdate update = tables.update(Table.TRACKINGS, trackingId)
                .set("order_id", orderId)
                .set("store_id", storeId)
                .set("shopify_order_id", body.orderId().value())
                .set("shopify_fulfillment_id", body.id().value())
                .setIfAbsent("created_at", AttributeValue.fromS(Timestamps.milliseconds(webhook.now())))
                .set("updated_at", Timestamps.milliseconds(webhook.now()));
        body.attributes().forEach(update::setOrRemove);
        StaleGuard.guard(update, webhook.clock());
        return switch (tables.apply(mustExist ? update.onlyIf("attribute_exists(#tracking_id)") : update)) {
            case Update.Written() -> Write.WRITTEN;
            case Update.Absent() -> Write.ABSENT;
            case Update.Refused(var row) -> Write.STALE;
        };
    }
}
