package com.commercive.webhooks.processor.resource;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.RowGuard;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The row of a resource: ours of the derived id, or the one that another service made before, which keeps its id. */
public record ResourceRow(ResourceKind kind, ShopifyId id, Webhook webhook, String storeId, Tables tables) {
    /** Returns the id of the row that was written or is newer. */
    public static String id(WriteResult result) {
        return switch (result) {
            case WriteResult.Written(String id, var _, var _) -> id;
            case WriteResult.Stale(String id, var _) -> id;
            case WriteResult.Absent _ -> throw new IllegalStateException("the row is made where it is absent");
        };
    }

    /** Writes columns of the body, and the ids that every row has; makes the row where there is none. */
    public WriteResult write(Map<Column, Optional<AttributeValue>> body, RowGuard guard) {
        return write(body, Map.of(), guard);
    }

    /** Writes the same, and adds texts to columns that are sets. */
    public WriteResult write(
            Map<Column, Optional<AttributeValue>> body, Map<Column, Set<String>> additions, RowGuard guard) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(body);
        values.putAll(ids());
        return upsert(values, additions, guard);
    }

    /** Writes what the guard says alone. */
    WriteResult write(RowGuard guard) {
        return upsert(Map.of(), Map.of(), guard);
    }

    private WriteResult upsert(
            Map<Column, Optional<AttributeValue>> values, Map<Column, Set<String>> additions, RowGuard guard) {
        RowWrite write = new RowWrite(kind.table(), values, additions, guard, webhook.now());
        return tables.upsert(write, derivedId(), this::existingId);
    }

    Map<Column, Optional<AttributeValue>> ids() {
        return Map.of(
                Column.STORE_ID,
                Attributes.text(storeId),
                Column.SHOP_DOMAIN,
                Attributes.text(webhook.shop().value()),
                kind.shopifyId(),
                Attributes.text(id.value()));
    }

    /** Reads the row: ours, else the one that an index knows; where there is none, it is {@link Row#ABSENT}. */
    public Row read() {
        Row ours = tables.get(kind.table(), derivedId());
        return ours.isAbsent()
                ? existingId().map(id -> tables.get(kind.table(), id)).orElse(Row.ABSENT)
                : ours;
    }

    /** Returns the id of a row that was read, or the id that it will have. */
    public String idOf(Row read) {
        return read.text(kind.table().keyColumn()).orElseGet(this::derivedId);
    }

    private String derivedId() {
        return kind.derivedId(webhook.shop(), id);
    }

    private Optional<String> existingId() {
        return oldest(existing());
    }

    private List<Row> existing() {
        return tables.queryOfStore(kind.table(), kind.shopifyId(), id.value(), storeId);
    }

    private Optional<String> oldest(List<Row> rows) {
        return tables.oldest(kind.table(), kind.shopifyId(), rows);
    }
}
