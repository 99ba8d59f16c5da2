package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.ContendedRowException;
import com.commercive.webhooks.processor.table.RowKey;
import com.commercive.webhooks.processor.table.RowKey.Row;
import com.commercive.webhooks.processor.table.RowKey.Write;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.Update;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Write an order's row from its body.
 *
 * <p>{@code fulfillment_status} has a second source, fulfillments, which leave their time in {@code
 * fulfillment_updated_at}. The newer of the two decides it; of the same second, a status in the body wins and none
 * loses. One update can't say both cases, so there are two, each with its own condition.
 */
final class OrderWriter {
    private static final int ROUNDS = 5;

    private final Webhook webhook;
    private final OrderBody body;
    private final String storeId;
    private final Tables tables;

    OrderWriter(Webhook webhook, OrderBody body, String storeId, Tables tables) {
        this.webhook = webhook;
        this.body = body;
        this.storeId = storeId;
        this.tables = tables;
    }

    Row write() {
        return RowKey.write(
                RowId.order(webhook.shop(), body.id()),
                () -> OrderRows.madeBeforeUs(tables, storeId, body.id()),
                this::write);
    }

    /** Try the body's status, then the fulfillment's; again only where a fulfillment came in between. */
    private Write write(String orderId, boolean mustExist) {
        for (int round = 0; round < ROUNDS; round++) {
            for (ItemUpdate update : new ItemUpdate[] {
                withBodyStatus(update(orderId, mustExist)), withFulfillmentStatus(update(orderId, mustExist))
            }) {
                switch (tables.apply(update)) {
                    case Update.Written() -> {
                        return Write.WRITTEN;
                    }
                    case Update.Absent() -> {
                        if (mustExist) {
                            return Write.ABSENT;
                        }
                    }
                    case Update.Refused(Map<String, AttributeValue> row) -> {
                        if (isNewer(row)) {
                            return Write.STALE;
                        }
                    }
                }
            }
        }
        throw new ContendedRowException("orders");
    }

    private ItemUpdate update(String orderId, boolean mustExist) {
        ItemUpdate update = OrderRows.update(tables, orderId, mustExist, webhook, storeId, body.id());
        body.attributes().forEach(update::setOrRemove);
        return StaleGuard.guard(update, webhook.clock())
                .with("second", Timestamps.seconds(webhook.clock().occurredAt()));
    }

    private ItemUpdate withBodyStatus(ItemUpdate update) {
        String comparison = body.fulfillmentStatus().isPresent() ? "<=" : "<";
        return update.set("fulfillment_status", body.fulfillmentStatus().orElse(FulfillmentStatus.UNFULFILLED))
                .onlyIf("attribute_not_exists(#fulfillment_updated_at) OR #fulfillment_updated_at " + comparison
                        + " :second");
    }

    private ItemUpdate withFulfillmentStatus(ItemUpdate update) {
        String comparison = body.fulfillmentStatus().isPresent() ? ">" : ">=";
        return update.set("fulfillment_status", FulfillmentStatus.FULFILLED)
                .onlyIf("#fulfillment_updated_at " + comparison + " :second");
    }

    private boolean isNewer(Map<String, AttributeValue> row) {
        return Attributes.textOf(row, "shopify_clock")
                        .orElse("")
                        .compareTo(webhook.clock().value())
                > 0;
    }
}
