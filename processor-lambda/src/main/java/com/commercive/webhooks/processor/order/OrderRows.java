package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Know the rows of orders: what each of them has, and those that were made before us. */
public final class OrderRows {
    private OrderRows() {}

    /** Start an update with what identifies the order. */
    public static ItemUpdate update(
            Tables tables, String orderId, boolean mustExist, Webhook webhook, String storeId, ShopifyId order) {
        ItemUpdate update = tables.update(Table.ORDERS, orderId)
                .set("store_id", storeId)
                .set("shop_domain", webhook.shop().value())
                .set("shopify_order_id", order.value())
                .setIfAbsent("created_at", AttributeValue.fromS(Timestamps.milliseconds(webhook.now())))
                .set("updated_at", Timestamps.milliseconds(webhook.now()));
        return mustExist ? update.onlyIf("attribute_exists(#order_id)") : update;
    }

    /** The store's row of an order that others made; of several the oldest. */
    public static Optional<String> madeBeforeUs(Tables tables, String storeId, ShopifyId order) {
        List<String> ids = tables.query(Table.ORDERS, Table.ORDERS.indexOn("shopify_order_id"), order.value()).stream()
                .filter(row -> Attributes.textOf(row, "store_id").equals(Optional.of(storeId)))
                .flatMap(row -> Attributes.textOf(row, Table.ORDERS.key()).stream())
                .toList();
        return ids.size() < 2
                ? ids.stream().findFirst()
                : oldest(
                        Table.ORDERS,
                        ids.stream().map(id -> tables.get(Table.ORDERS, id)).toList());
    }

    /** The key of the row that was written first. */
    public static Optional<String> oldest(Table table, List<Map<String, AttributeValue>> rows) {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .min(Comparator.comparing((Map<String, AttributeValue> row) ->
                                Attributes.textOf(row, "created_at").orElse(""))
                        .thenComparing(
                                row -> Attributes.textOf(row, table.key()).orElse("")))
                .flatMap(row -> Attributes.textOf(row, table.key()));
    }
}
