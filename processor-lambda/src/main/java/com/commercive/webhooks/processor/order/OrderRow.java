package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.RowGuard;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The row of an order, which its own webhooks and its fulfillments write. */
public final class OrderRow {
    private final Webhook webhook;
    private final ShopifyId order;
    private final String storeId;
    private final Tables tables;

    public OrderRow(Webhook webhook, ShopifyId order, String storeId, Tables tables) {
        this.webhook = webhook;
        this.order = order;
        this.storeId = storeId;
        this.tables = tables;
    }

    /** Writes that the order's goods went out; the row is made where the order's own webhook did not come yet. */
    public WriteResult writeFulfilled(Instant at) {
        return write(Map.of(), new FulfilledGuard(at));
    }

    /** Makes the row where the order's own webhook did not come yet. */
    public WriteResult writeIds() {
        return write(Map.of(), RowGuard.NONE);
    }

    /** Returns the id of the row that was written or is newer. */
    public String id(WriteResult result) {
        return switch (result) {
            case WriteResult.Written(String id, var _) -> id;
            case WriteResult.Stale(String id) -> id;
            case WriteResult.Absent _ -> throw new IllegalStateException("an order's row is made where it is absent");
        };
    }

    /** Writes columns of the order, and the ids that every row has. */
    WriteResult write(Map<Column, Optional<AttributeValue>> body, RowGuard guard) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(body);
        values.put(Column.STORE_ID, Attributes.text(storeId));
        values.put(Column.SHOP_DOMAIN, Attributes.text(webhook.shop().value()));
        values.put(Column.SHOPIFY_ORDER_ID, Attributes.text(order.value()));
        return tables.upsert(new RowWrite(Table.ORDERS, values, guard, webhook.now()), derivedId(), this::existingId);
    }

    private String derivedId() {
        return RowId.order(webhook.shop(), order);
    }

    private Optional<String> existingId() {
        return tables.oldest(
                Table.ORDERS,
                Column.SHOPIFY_ORDER_ID,
                tables.queryOfStore(Table.ORDERS, Column.SHOPIFY_ORDER_ID, order.value(), storeId));
    }
}
