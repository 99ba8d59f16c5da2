package com.commercive.webhooks.processor.order;

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

/** Apply an order's body, whichever of its topics it came with: a create behind an update is simply stale. */
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
        Row order = new OrderWriter(webhook, body, storeId, tables).write();
        if (order.write() == Write.STALE) {
            return new Applied(Outcome.STALE, Optional.of(storeId));
        }
        new OrderItems(webhook, order.id(), storeId, tables).write(body);
        LOG.info("{} order record: {}", order.created() ? "Created" : "Updated", order.id());
        return new Applied(Outcome.APPLIED, Optional.of(storeId));
    }
}
