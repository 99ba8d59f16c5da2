package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.ConcurrentWrites;
import com.commercive.webhooks.processor.table.NewRowGuard;
import com.commercive.webhooks.processor.table.RowGuard;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of an order's lines, each under the same guard as the order itself. */
final class OrderItems {
    private final Webhook webhook;
    private final String orderId;
    private final String storeId;
    private final Tables tables;

    OrderItems(Webhook webhook, String orderId, String storeId, Tables tables) {
        this.webhook = webhook;
        this.orderId = orderId;
        this.storeId = storeId;
        this.tables = tables;
    }

    /**
     * Writes the lines of the order's newest body.
     *
     * @param orderIsNew whether the order's row was made just now: then there is no row under it, and none is looked up
     */
    void write(Collection<LineItem> lines, boolean orderIsNew) {
        StaleGuard guard = new StaleGuard(webhook.clock(), Table.ORDER_ITEMS);
        if (orderIsNew) {
            ConcurrentWrites.each(lines, line -> tables.create(row(line, guard), derivedId(line)));
        } else {
            Map<String, List<Row>> existing = existing(lines);
            ConcurrentWrites.each(
                    lines, line -> tables.upsert(row(line, guard), derivedId(line), () -> oldest(line, existing)));
        }
    }

    /** Writes those lines of an older body that no row has: a newer body that was trimmed may not have had them. */
    void addMissing(Collection<LineItem> lines) {
        Map<String, List<Row>> existing = existing(lines);
        List<LineItem> missing = lines.stream()
                .filter(line -> !existing.containsKey(line.id().value()))
                .toList();
        NewRowGuard guard = new NewRowGuard(webhook.clock().value());
        ConcurrentWrites.each(missing, line -> tables.create(row(line, guard), derivedId(line)));
    }

    private RowWrite row(LineItem line, RowGuard guard) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(line.values());
        values.put(Column.ORDER_ID, Attributes.text(orderId));
        values.put(Column.STORE_ID, Attributes.text(storeId));
        values.put(Column.SHOPIFY_LINE_ITEM_ID, Attributes.text(line.id().value()));
        return new RowWrite(Table.ORDER_ITEMS, values, guard, webhook.now());
    }

    private String derivedId(LineItem line) {
        return RowId.orderItem(webhook.shop(), line.id());
    }

    /** Returns the rows of the order by Shopify's id of their line. Another service may have made them under our order. */
    private Map<String, List<Row>> existing(Collection<LineItem> lines) {
        return lines.isEmpty()
                ? Map.of()
                : tables.queryOfStore(Table.ORDER_ITEMS, Column.ORDER_ID, orderId, storeId).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.text(Column.SHOPIFY_LINE_ITEM_ID).orElse("")));
    }

    private Optional<String> oldest(LineItem line, Map<String, List<Row>> existing) {
        return tables.oldest(
                Table.ORDER_ITEMS,
                Column.ORDER_ID,
                existing.getOrDefault(line.id().value(), List.of()));
    }
}
