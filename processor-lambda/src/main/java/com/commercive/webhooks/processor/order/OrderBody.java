package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.processor.parse.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Read an order's body (shopify.dev, REST Admin API, "Order"). Only its id is required.
 *
 * @param attributes every attribute that the body decides; one without a value is removed
 * @param items by their ids: of two lines with one id the last counts
 */
record OrderBody(
        ShopifyId id,
        Map<String, Optional<AttributeValue>> attributes,
        Optional<String> fulfillmentStatus,
        Collection<LineItem> items) {
    static OrderBody read(Fields body) {
        Map<ShopifyId, LineItem> items = new LinkedHashMap<>();
        body.objects("line_items").stream().map(LineItem::read).forEach(item -> items.put(item.id(), item));
        return new OrderBody(body.requiredId("id"), attributes(body), fulfillmentStatus(body), items.values());
    }

    /** The text {@code unfulfilled} says no more than null: a row that has it can't tell which of them came first. */
    private static Optional<String> fulfillmentStatus(Fields body) {
        return body.text("fulfillment_status").filter(status -> !status.equals(FulfillmentStatus.UNFULFILLED));
    }

    private static Map<String, Optional<AttributeValue>> attributes(Fields body) {
        Optional<Fields> customer = body.object("customer");
        Map<String, Optional<AttributeValue>> attributes = new LinkedHashMap<>();
        attributes.put("order_number", Attributes.text(body.textOrNumber("order_number")));
        attributes.put("order_name", Attributes.text(body.text("name")));
        attributes.put("customer_name", Attributes.text(customerName(body, customer)));
        attributes.put("customer_email", Attributes.text(customerEmail(body, customer)));
        attributes.put("shopify_customer_id", Attributes.id(customer.flatMap(person -> person.id("id"))));
        attributes.put("currency", Attributes.text(body.text("currency")));
        for (String money : new String[] {"subtotal_price", "total_tax", "total_discounts", "total_price"}) {
            attributes.put(money, Attributes.number(body.decimal(money)));
        }
        attributes.put("financial_status", Attributes.text(body.text("financial_status")));
        attributes.put("cancelled_at", Attributes.time(body.time("cancelled_at")));
        attributes.put("shopify_created_at", Attributes.time(body.time("created_at")));
        attributes.put("shopify_updated_at", Attributes.time(body.time("updated_at")));
        return attributes;
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
