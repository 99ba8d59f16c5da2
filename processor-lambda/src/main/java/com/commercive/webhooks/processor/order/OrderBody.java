package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.BodyKind;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.BodyColumns;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An order's body (shopify.dev, REST Admin API, "Order"). Only its id is required.
 *
 * @param values the columns that the body decides; one without a value is removed
 * @param fulfillmentStatus {@code unfulfilled} where it is null, which says the same; empty where the field is absent
 * @param lines by their ids: of two lines with one id the last counts
 */
record OrderBody(
        ShopifyId id,
        Map<Column, Optional<AttributeValue>> values,
        Optional<String> fulfillmentStatus,
        Collection<LineItem> lines) {
    /** What the order was worth first, and what it is worth now, after edits and refunds. */
    private static final List<Column> MONEY = List.of(
            Column.SUBTOTAL_PRICE,
            Column.TOTAL_TAX,
            Column.TOTAL_DISCOUNTS,
            Column.TOTAL_PRICE,
            Column.CURRENT_SUBTOTAL_PRICE,
            Column.CURRENT_TOTAL_TAX,
            Column.CURRENT_TOTAL_DISCOUNTS,
            Column.CURRENT_TOTAL_PRICE);

    static OrderBody read(Fields body) {
        BodyKind.ORDER.check(body);
        Map<ShopifyId, LineItem> lines = new LinkedHashMap<>();
        body.objects("line_items").stream().map(LineItem::read).forEach(line -> lines.put(line.id(), line));
        return new OrderBody(body.requiredId("id"), values(body), fulfillmentStatus(body), lines.values());
    }

    /** Returns whether the body holds nothing of what we keep but its id, as one that a subscription trimmed too far. */
    boolean isEmpty() {
        return values.isEmpty() && fulfillmentStatus.isEmpty() && lines.isEmpty();
    }

    private static Optional<String> fulfillmentStatus(Fields body) {
        Optional<String> status = body.text("fulfillment_status");
        return body.has("fulfillment_status")
                ? status.or(() -> Optional.of(FulfillmentStatus.UNFULFILLED))
                : Optional.empty();
    }

    private static Map<Column, Optional<AttributeValue>> values(Fields body) {
        BodyColumns columns = new BodyColumns(body)
                .textOrNumber(Column.ORDER_NUMBER, "order_number")
                .text(Column.ORDER_NAME, "name")
                .text(Column.CURRENCY, "currency")
                .onlyTrue(Column.TEST, "test")
                .text(Column.FINANCIAL_STATUS, "financial_status")
                .time(Column.CANCELLED_AT, "cancelled_at")
                .time(Column.SHOPIFY_CREATED_AT, "created_at")
                .time(Column.SHOPIFY_UPDATED_AT, "updated_at");
        MONEY.forEach(money -> columns.decimal(money, money.attribute()));
        return OrderCustomer.of(body).addTo(columns).values();
    }
}
