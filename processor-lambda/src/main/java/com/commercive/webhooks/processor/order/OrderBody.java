package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An order's body (shopify.dev, REST Admin API, "Order"). Only its id is required.
 *
 * @param values the columns that the body decides; one without a value is removed
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
        Map<ShopifyId, LineItem> lines = new LinkedHashMap<>();
        body.objects("line_items").stream().map(LineItem::read).forEach(line -> lines.put(line.id(), line));
        return new OrderBody(body.requiredId("id"), values(body), fulfillmentStatus(body), lines.values());
    }

    /** The text {@code unfulfilled} says no more than null: a row that has it can't tell which of them came first. */
    private static Optional<String> fulfillmentStatus(Fields body) {
        return body.text("fulfillment_status").filter(status -> !status.equals(FulfillmentStatus.UNFULFILLED));
    }

    private static Map<Column, Optional<AttributeValue>> values(Fields body) {
        Optional<Fields> customer = body.object("customer");
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>();
        values.put(Column.ORDER_NUMBER, Attributes.text(body.textOrNumber("order_number")));
        values.put(Column.ORDER_NAME, Attributes.text(body.text("name")));
        values.put(Column.CUSTOMER_NAME, Attributes.text(customerName(body, customer)));
        values.put(Column.CUSTOMER_EMAIL, Attributes.text(customerEmail(body, customer)));
        values.put(Column.SHOPIFY_CUSTOMER_ID, Attributes.id(customer.flatMap(person -> person.id("id"))));
        values.put(Column.CURRENCY, Attributes.text(body.text("currency")));
        for (Column money : MONEY) {
            values.put(money, Attributes.number(body.decimal(money.attribute())));
        }
        values.put(Column.TEST, body.isTrue("test") ? Optional.of(AttributeValue.fromBool(true)) : Optional.empty());
        values.put(Column.FINANCIAL_STATUS, Attributes.text(body.text("financial_status")));
        values.put(Column.CANCELLED_AT, Attributes.time(body.time("cancelled_at")));
        values.put(Column.SHOPIFY_CREATED_AT, Attributes.time(body.time("created_at")));
        values.put(Column.SHOPIFY_UPDATED_AT, Attributes.time(body.time("updated_at")));
        return values;
    }

    private static Optional<String> customerName(Fields body, Optional<Fields> customer) {
        return customer.flatMap(PersonName::of)
                .or(() -> body.object("billing_address").flatMap(PersonName::of))
                .or(() -> body.object("shipping_address").flatMap(PersonName::of));
    }

    private static Optional<String> customerEmail(Fields body, Optional<Fields> customer) {
        return Stream.of(
                        body.text("email"),
                        body.text("contact_email"),
                        customer.flatMap(person -> person.text("email")))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
