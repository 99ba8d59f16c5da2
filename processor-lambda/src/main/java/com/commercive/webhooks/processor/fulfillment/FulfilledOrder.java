package com.commercive.webhooks.processor.fulfillment;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.processor.order.FulfillmentStatus;
import com.commercive.webhooks.processor.order.OrderRows;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.ContendedRowException;
import com.commercive.webhooks.processor.table.RowKey;
import com.commercive.webhooks.processor.table.RowKey.Write;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.Update;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Write what a fulfillment says of its order: {@code fulfillment_updated_at}, the newest fulfillment's time, always;
 * {@code fulfillment_status} only where the order's body is not newer, nor of the same second and with a status.
 */
final class FulfilledOrder {
    private static final int ROUNDS = 5;

    private static final String NEWEST_FULFILLMENT =
            "attribute_not_exists(#fulfillment_updated_at) OR #fulfillment_updated_at < :fulfillment_updated_at";

    /** A clock is longer than a second's text, so that "less" means an earlier second. */
    private static final String OLDER_BODY = "attribute_not_exists(#shopify_clock) OR #shopify_clock < :second"
            + " OR (begins_with(#shopify_clock, :second)"
            + " AND (attribute_not_exists(#fulfillment_status) OR #fulfillment_status = :unfulfilled))";

    private final Webhook webhook;
    private final FulfillmentBody body;
    private final String storeId;
    private final Tables tables;
    private final String time;

    FulfilledOrder(Webhook webhook, FulfillmentBody body, String storeId, Tables tables) {
        this.webhook = webhook;
        this.body = body;
        this.storeId = storeId;
        this.tables = tables;
        this.time = Timestamps.seconds(webhook.clock().occurredAt());
    }

    /** The id of the order's row. */
    String write() {
        return RowKey.write(
                        RowId.order(webhook.shop(), body.orderId()),
                        () -> OrderRows.madeBeforeUs(tables, storeId, body.orderId()),
                        body.fulfills() ? this::writeStatus : this::writeRow)
                .id();
    }

    private Write writeRow(String orderId, boolean mustExist) {
        return tables.apply(update(orderId, mustExist)) instanceof Update.Absent ? Write.ABSENT : Write.WRITTEN;
    }

    /** Try with the status, then without; again only where the order's body came in between. */
    private Write writeStatus(String orderId, boolean mustExist) {
        for (int round = 0; round < ROUNDS; round++) {
            for (ItemUpdate update :
                    new ItemUpdate[] {withStatus(update(orderId, mustExist)), withoutStatus(update(orderId, mustExist))
                    }) {
                Optional<Write> written = written(tables.apply(update), mustExist);
                if (written.isPresent()) {
                    return written.get();
                }
            }
        }
        throw new ContendedRowException("orders");
    }

    private Optional<Write> written(Update update, boolean mustExist) {
        return switch (update) {
            case Update.Written() -> Optional.of(Write.WRITTEN);
            case Update.Absent() -> mustExist ? Optional.of(Write.ABSENT) : Optional.empty();
            case Update.Refused(Map<String, AttributeValue> row) ->
                hasNewerFulfillment(row) ? Optional.of(Write.STALE) : Optional.empty();
        };
    }

    private ItemUpdate update(String orderId, boolean mustExist) {
        return OrderRows.update(tables, orderId, mustExist, webhook, storeId, body.orderId());
    }

    private ItemUpdate withStatus(ItemUpdate update) {
        return guarded(update)
                .set("fulfillment_status", FulfillmentStatus.FULFILLED)
                .onlyIf(OLDER_BODY);
    }

    private ItemUpdate withoutStatus(ItemUpdate update) {
        return guarded(update).onlyIf("NOT (" + OLDER_BODY + ")");
    }

    private ItemUpdate guarded(ItemUpdate update) {
        return update.set("fulfillment_updated_at", time)
                .onlyIf(NEWEST_FULFILLMENT)
                .with("second", time.substring(0, time.length() - "Z".length()))
                .with("unfulfilled", FulfillmentStatus.UNFULFILLED);
    }

    private boolean hasNewerFulfillment(Map<String, AttributeValue> row) {
        return Attributes.textOf(row, "fulfillment_updated_at").orElse("").compareTo(time) >= 0;
    }
}
