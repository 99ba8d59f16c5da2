package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.resource.ResourceKind;
import com.commercive.webhooks.processor.resource.ResourceRow;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.RedactionGuard;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
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
        if (body.isEmpty()) {
            return new Applied(Outcome.IGNORED, Optional.of(storeId));
        }
        ResourceRow row = new ResourceRow(ResourceKind.ORDER, body.id(), webhook, storeId, tables);
        StaleGuard bodies = new StaleGuard(webhook.clock(), Table.ORDERS);
        OrderGuard guard = new OrderGuard(bodies, body.fulfillmentStatus());
        WriteResult written = row.write(
                body.values(),
                new RedactionGuard(guard, Table.ORDERS, webhook.clock().occurredAt()));
        Optional<Instant> redactedAt = webhook.redactionOf(written.row());
        OrderItems items = new OrderItems(webhook, ResourceRow.id(written), storeId, tables);
        if (!(written instanceof WriteResult.Written order)) {
            items.addMissing(body.lines());
            return new Applied(Outcome.STALE, Optional.of(storeId), redactedAt);
        }
        items.write(body.lines(), order.created());
        LOG.info("{} order record: {}", order.created() ? "Created" : "Updated", order.id());
        return new Applied(Outcome.APPLIED, Optional.of(storeId), redactedAt);
    }
}
