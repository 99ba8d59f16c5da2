package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.processor.resource.ResourceKind;
import com.commercive.webhooks.processor.resource.ResourceRow;
import com.commercive.webhooks.processor.table.RowGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.Map;

/** The row of an order, as its fulfillments write it. */
public final class OrderRow {
    private final ResourceRow row;

    public OrderRow(Webhook webhook, ShopifyId order, String storeId, Tables tables) {
        this.row = new ResourceRow(ResourceKind.ORDER, order, webhook, storeId, tables);
    }

    /** Writes that the order's goods went out; the row is made where the order's own webhook did not come yet. */
    public WriteResult writeFulfilled(Instant at) {
        return row.write(Map.of(), new FulfilledGuard(at));
    }

    /** Makes the row where the order's own webhook did not come yet. */
    public WriteResult writeIds() {
        return row.write(Map.of(), RowGuard.NONE);
    }
}
