package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of an order's lines, each under the same guard as the order itself. */
final class OrderItems {
    /** An order of 1 000 lines must fit into one invocation. */
    private static final int AT_ONCE = 8;

    private final Webhook webhook;
    private final WriteResult.Written order;
    private final String storeId;
    private final Tables tables;

    OrderItems(Webhook webhook, WriteResult.Written order, String storeId, Tables tables) {
        this.webhook = webhook;
        this.order = order;
        this.storeId = storeId;
        this.tables = tables;
    }

    /**
     * Writes the lines a few at a time; the first failure ends it.
     *
     * @param isOurs whether the order's row has our id: then nobody else made rows under it, and none is looked up
     */
    void write(Collection<LineItem> lines, boolean isOurs) {
        List<Row> existing = isOurs || lines.isEmpty()
                ? List.of()
                : tables.queryOfStore(Table.ORDER_ITEMS, Column.ORDER_ID, order.id(), storeId);
        try {
            lines.stream()
                    .gather(Gatherers.mapConcurrent(AT_ONCE, line -> write(line, existing)))
                    .forEach(written -> {});
        } catch (RuntimeException e) {
            // The gatherer wraps an error of the JVM, which is no failure of a webhook.
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private boolean write(LineItem line, List<Row> existing) {
        String derivedId = RowId.orderItem(webhook.shop(), line.id());
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(line.values());
        values.put(Column.ORDER_ID, Attributes.text(order.id()));
        values.put(Column.STORE_ID, Attributes.text(storeId));
        values.put(Column.SHOPIFY_LINE_ITEM_ID, Attributes.text(line.id().value()));
        RowWrite write = new RowWrite(Table.ORDER_ITEMS, values, new StaleGuard(webhook.clock()), webhook.now());
        if (order.created()) {
            tables.create(write, derivedId);
        } else {
            tables.upsert(write, derivedId, () -> existingId(line, existing));
        }
        return true;
    }

    private Optional<String> existingId(LineItem line, List<Row> existing) {
        return tables.oldest(
                Table.ORDER_ITEMS,
                Column.ORDER_ID,
                existing.stream()
                        .filter(row -> row.text(Column.SHOPIFY_LINE_ITEM_ID)
                                .equals(Optional.of(line.id().value())))
                        .toList());
    }
}
