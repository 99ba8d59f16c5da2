package com.commercive.webhooks.processor.fulfillment;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.RowKey.Row;
import com.commercive.webhooks.processor.table.RowKey.Write;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Apply a fulfillment. One for an order not seen yet makes the order's row; the order's own webhook fills the rest. */
public final class FulfillmentHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FulfillmentHandler.class);

    private final StoreDirectory stores;

    public FulfillmentHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    /** The order comes first, even for a stale fulfillment: its status is the newest fulfillment's, in any order. */
    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        FulfillmentBody body = FulfillmentBody.read(webhook.body());
        String storeId = stores.storeId(webhook.shop(), tables);
        String orderId = new FulfilledOrder(webhook, body, storeId, tables).write();
        Row tracking = new TrackingWriter(webhook, body, storeId, orderId, tables).write();
        if (tracking.write() == Write.STALE) {
            return new Applied(Outcome.STALE, Optional.of(storeId));
        }
        LOG.info("{} tracking record: {}", tracking.created() ? "Created" : "Updated", tracking.id());
        return new Applied(Outcome.APPLIED, Optional.of(storeId));
    }
}
