package com.commercive.webhooks.processor.refund;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.BodyKind;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.BodyColumns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A refund's body (shopify.dev, REST Admin API, "Refund"). Its id and its order's are required.
 *
 * @param values the columns that the body decides
 */
record RefundBody(ShopifyId id, ShopifyId orderId, Map<Column, Optional<AttributeValue>> values) {
    static RefundBody read(Fields body) {
        BodyKind.REFUND.check(body);
        List<Fields> transactions = body.objects("transactions");
        List<Fields> lines = body.objects("refund_line_items");
        BodyColumns columns = new BodyColumns(body)
                .value(Column.AMOUNT, Attributes.number(Optional.of(paidBack(transactions))), "transactions")
                .value(
                        Column.CURRENCY,
                        Attributes.text(currency(body, transactions, lines)),
                        "transactions",
                        "refund_line_items",
                        "total_duties_set")
                .text(Column.NOTE, "note")
                .value(
                        Column.LINES,
                        Attributes.list(lines.stream().map(RefundBody::line).toList()),
                        "refund_line_items")
                .time(Column.PROCESSED_AT, "processed_at")
                .time(Column.SHOPIFY_CREATED_AT, "created_at");
        return new RefundBody(body.requiredId("id"), body.requiredId("order_id"), columns.values());
    }

    /** Returns the sum of what went back to the customer; 0 where nothing did, as of goods that are only put back. */
    private static BigDecimal paidBack(List<Fields> transactions) {
        return transactions.stream()
                .filter(transaction -> hasText(transaction, "kind", "refund"))
                .filter(transaction -> hasText(transaction, "status", "success"))
                .map(transaction -> transaction.decimal("amount"))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean hasText(Fields fields, String name, String expected) {
        return fields.text(name).equals(Optional.of(expected));
    }

    /** Returns the first that the body names. */
    private static Optional<String> currency(Fields body, List<Fields> transactions, List<Fields> lines) {
        Stream<Optional<String>> ofTransactions = transactions.stream().map(one -> one.text("currency"));
        Stream<Optional<String>> ofLines = lines.stream().map(line -> currencyOf(line, "subtotal_set"));
        Stream<Optional<String>> ofDuties = Stream.of(currencyOf(body, "total_duties_set"));
        return Stream.of(ofTransactions, ofLines, ofDuties)
                .flatMap(currencies -> currencies)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> currencyOf(Fields fields, String moneyBag) {
        return fields.object(moneyBag)
                .flatMap(bag -> bag.object("shop_money"))
                .flatMap(money -> money.text("currency_code"));
    }

    private static AttributeValue line(Fields line) {
        return Attributes.map(Map.of(
                "shopify_line_item_id", Attributes.id(line.id("line_item_id")),
                "quantity", Attributes.number(line.wholeNumber("quantity")),
                "subtotal", Attributes.number(line.decimal("subtotal")),
                "restock_type", Attributes.text(line.text("restock_type"))));
    }
}
