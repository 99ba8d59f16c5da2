package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.RowKey;
import com.commercive.webhooks.processor.table.RowKey.Write;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.Update;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Write the lines of an order, each under the same guard as the order itself. */
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

    void write(OrderBody body) {
        Map<String, String> madeBeforeUs = isOurOwn(body) ? Map.of() : madeBeforeUs();
        SideBySide.run(body.items(), item -> write(item, madeBeforeUs));
    }

    /** Nobody else makes rows under an id that we derived, so that such an order's items need no look-up. */
    private boolean isOurOwn(OrderBody body) {
        return orderId.equals(RowId.order(webhook.shop(), body.id()));
    }

    /** The order's rows by Shopify's line id; of several the oldest. */
    private Map<String, String> madeBeforeUs() {
        return tables.query(Table.ORDER_ITEMS, Table.ORDER_ITEMS.indexOn("order_id"), orderId).stream()
                .filter(row -> Attributes.textOf(row, "store_id").equals(Optional.of(storeId)))
                .filter(row -> row.containsKey("shopify_line_item_id"))
                .collect(Collectors.groupingBy(
                        row -> Attributes.textOf(row, "shopify_line_item_id").orElse(""),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                (List<Map<String, AttributeValue>> rows) -> OrderRows.oldest(Table.ORDER_ITEMS, rows)
                                        .orElseThrow())));
    }

    private void write(LineItem item, Map<String, String> madeBeforeUs) {
        String derived = RowId.orderItem(webhook.shop(), item.id());
        if (madeBeforeUs.isEmpty()) {
            write(derived, false, item);
        } else {
            RowKey.write(
                    derived,
                    () -> Optional.ofNullable(madeBeforeUs.get(item.id().value())),
                    (id, mustExist) -> write(id, mustExist, item));
        }
    }

    private Write write(String itemId, boolean mustExist, LineItem item) {
        ItemUpdate update = update(itemId, item.id());
        item.attributes().forEach(update::setOrRemove);
        StaleGuard.guard(update, webhook.clock());
        return switch (tables.apply(mustExist ? update.onlyIf("attribute_exists(#order_item_id)") : update)) {
            case Update.Written() -> Write.WRITTEN;
            case Update.Absent() -> Write.ABSENT;
            case Update.Refused(var row) -> Write.STALE;
        };
    }

    private ItemUpdate update(String itemId, ShopifyId line) {
        return tables.update(Table.ORDER_ITEMS, itemId)
                .set("order_id", orderId)
                .set("store_id", storeId)
                .set("shopify_line_item_id", line.value())
                .setIfAbsent("created_at", AttributeValue.fromS(Timestamps.milliseconds(webhook.now())))
                .set("updated_at", Timestamps.milliseconds(webhook.now()));
    }
}
