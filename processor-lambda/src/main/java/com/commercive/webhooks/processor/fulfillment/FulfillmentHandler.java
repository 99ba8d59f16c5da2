package com.commercive.webhooks.processor.fulfillment;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.processor.order.OrderRow;
import com.commercive.webhooks.processor.resource.ResourceRow;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of fulfillments. One for an order that was not seen yet makes the order's row, and the order's own webhook
 * fills the rest.
 */
public final class FulfillmentHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FulfillmentHandler.class);

    private final StoreDirectory stores;

    public FulfillmentHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    /** Writes the order first, even for a stale fulfillment: its status is the newest fulfillment's, in any order. */
    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        FulfillmentBody body = FulfillmentBody.read(webhook);
        String storeId = stores.storeId(webhook.shop(), tables);
        if (body.isEmpty()) {
            return new Applied(Outcome.IGNORED, Optional.of(storeId));
        }
        OrderRow row = new OrderRow(webhook, body.orderId(), storeId, tables);
        WriteResult order = body.fulfilledAt().map(row::writeFulfilled).orElseGet(row::writeIds);
        Optional<Instant> redactedAt = webhook.redactionOf(order.row());
        TrackingRow tracking = new TrackingRow(webhook, body, storeId, ResourceRow.id(order), tables);
        boolean orderIsNew = order instanceof WriteResult.Written(var _, boolean made, var _) && made;
        if (!(tracking.write(orderIsNew) instanceof WriteResult.Written(String id, boolean created, var _))) {
            return new Applied(Outcome.STALE, Optional.of(storeId), redactedAt);
        }
        LOG.info("{} tracking record: {}", created ? "Created" : "Updated", id);
        return new Applied(Outcome.APPLIED, Optional.of(storeId), redactedAt);
    }
}
