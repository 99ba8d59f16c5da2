package com.commercive.webhooks.processor.fulfillment;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The row of a fulfillment. */
record TrackingRow(Webhook webhook, FulfillmentBody body, String storeId, String orderId, Tables tables) {
    /**
     * Writes the row.
     *
     * @param orderIsNew whether the order's row was made just now: then there is no row under it, and none is looked up
     */
    WriteResult write(boolean orderIsNew) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(body.values());
        values.put(Column.ORDER_ID, Attributes.text(orderId));
        values.put(Column.STORE_ID, Attributes.text(storeId));
        values.put(Column.SHOPIFY_ORDER_ID, Attributes.text(body.orderId().value()));
        values.put(Column.SHOPIFY_FULFILLMENT_ID, Attributes.text(body.id().value()));
        return tables.upsert(
                new RowWrite(Table.TRACKINGS, values, new StaleGuard(webhook.clock(), Table.TRACKINGS), webhook.now()),
                RowId.tracking(webhook.shop(), body.id()),
                () -> orderIsNew ? Optional.empty() : existingId());
    }

    private Optional<String> existingId() {
        return tables.oldest(
                Table.TRACKINGS,
                Column.ORDER_ID,
                tables.queryOfStore(Table.TRACKINGS, Column.ORDER_ID, orderId, storeId).stream()
                        .filter(row -> row.text(Column.SHOPIFY_FULFILLMENT_ID)
                                .equals(Optional.of(body.id().value())))
                        .toList());
    }
}
