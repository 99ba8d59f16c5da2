package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handler of orders. Whichever of its topics a body came with, a create behind an update is simply stale. */
public final class OrderHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OrderHandler.class);

    private final StoreDirectory stores;

    public OrderHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        OrderBody body = OrderBody.read(webhook.body());
        String storeId = stores.storeId(webhook.shop(), tables);
        OrderRow row = new OrderRow(webhook, body.id(), storeId, tables);
        OrderGuard guard = new OrderGuard(new StaleGuard(webhook.clock()), body.fulfillmentStatus());
        if (!(row.write(body, guard) instanceof WriteResult.Written order)) {
            return new Applied(Outcome.STALE, Optional.of(storeId));
        }
        new OrderItems(webhook, order, storeId, tables).write(body.lines(), row.isOurs(order.id()));
        LOG.info("{} order record: {}", order.created() ? "Created" : "Updated", order.id());
        return new Applied(Outcome.APPLIED, Optional.of(storeId));
    }
}
