package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefundWebhooksTest extends ResourceFixture {
    private static final String TRANSACTIONS = """
            "transactions": [{"kind": "refund", "status": "success", "amount": "10.00", "currency": "EUR"},
                             {"kind": "refund", "status": "success", "amount": "2.50", "currency": "USD"},
                             {"kind": "refund", "status": "failure", "amount": "40.00"},
                             {"kind": "void", "status": "success", "amount": "80.00"}]""";

    @Test
    void writesTheRowOfTheDataDictionary() {
        Delivery delivery = refund("""
                "note": "broken", "processed_at": "2026-03-01T11:00:00+01:00", "created_at": "2026-03-01T10:00:00Z",
                "refund_line_items": [{"id": 1, "line_item_id": 7, "quantity": 2, "subtotal": 19.95, "restock_type": "return"},
                                      {"line_item_id": 8, "restock_type": null}], """ + TRANSACTIONS).triggeredAt("2026-03-01T10:00:02Z");

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(row())
                .containsAllEntriesOf(Map.of(
                        "order_id",
                        RowId.order(SHOP, shopifyId(id)),
                        "store_id",
                        ProcessorSetup.STORE,
                        "shop_domain",
                        Delivery.SHOP,
                        "shopify_refund_id",
                        Long.toString(id + 1),
                        "shopify_order_id",
                        Long.toString(id),
                        "amount",
                        "12.50",
                        "currency",
                        "EUR",
                        "note",
                        "broken"))
                .containsAllEntriesOf(Map.of(
                        "processed_at", "2026-03-01T10:00:00Z",
                        "shopify_created_at", "2026-03-01T10:00:00Z",
                        "shopify_clock", "2026-03-01T10:00:02.000000000Z#2026-03-01T10:00:02.000000000Z",
                        "lines",
                                "[[quantity=2, restock_type=return, shopify_line_item_id=7, subtotal=19.95],"
                                        + " [shopify_line_item_id=8]]"))
                .containsKeys("refund_id", "created_at", "updated_at")
                .hasSize(15);
        assertThat(order()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"transactions\": [] | 0 |",
                "\"transactions\": [{\"kind\": \"refund\", \"status\": \"pending\", \"amount\": \"1\", \"currency\": \"SEK\"}] | 0 | SEK",
                "\"refund_line_items\": [{\"subtotal_set\": {\"shop_money\": {\"currency_code\": \"NOK\"}}}] | | NOK",
                "\"transactions\": [], \"total_duties_set\": {\"shop_money\": {\"currency_code\": \"DKK\"}} | 0 | DKK",
            })
    void readsAmountAndCurrencyWhereTheBodyHasThem(String fields, String amount, String currency) {
        setup.process(refund("\"note\": \"x\", " + fields));

        assertThat(row().get("amount")).isEqualTo(amount);
        assertThat(row().get("currency")).isEqualTo(currency);
    }

    /** A refund never changes: what another webhook of it says is not taken over, and a redelivery is no news. */
    @Test
    void isMadeOnce() {
        Delivery first = refund("\"note\": \"first\"").triggeredAt("2026-03-01T10:00:02Z");
        Delivery second = refund("\"note\": \"second\"").triggeredAt("2026-03-01T10:00:03Z");

        setup.process(first);
        setup.process(second);
        setup.process(first.received(2));

        assertThat(row()).containsEntry("note", "first");
        assertThat(setup.logRow(second)).containsEntry("outcome", "stale");
        assertThat(setup.logRow(first)).containsEntry("outcome", "applied");
    }

    @Test
    void belongsToTheOrderThatAnotherServiceMade() {
        setup.put(
                Table.ORDERS,
                Map.of(
                        "order_id",
                        "theirs-" + id,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_order_id",
                        Long.toString(id)));

        setup.process(refund("\"note\": \"x\""));

        assertThat(row()).containsEntry("order_id", "theirs-" + id);
    }

    @Test
    void leavesTheRowThatAnotherServiceMade() {
        setup.process(updated("orders/create", 1, "\"name\": \"#1\""));
        setup.put(
                Table.REFUNDS,
                Map.of(
                        "refund_id",
                        "theirs-" + id,
                        "order_id",
                        RowId.order(SHOP, shopifyId(id)),
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_refund_id",
                        Long.toString(id + 1)));
        Delivery delivery = refund("\"note\": \"x\"");

        setup.process(delivery);

        assertThat(row()).isEmpty();
        assertThat(setup.logRow(delivery)).containsEntry("outcome", "stale");
    }

    /** An order's edit names its order, and its result comes with the order's next update. */
    @Test
    void ignoresAnEdit() {
        Delivery edit = Delivery.of("orders/edited", "{\"order_edit\": {\"id\": 1, \"order_id\": %d}}".formatted(id));

        assertThat(setup.process(edit)).isEmpty();

        assertThat(setup.logRow(edit))
                .containsEntry("outcome", "ignored")
                .containsEntry("store_id", ProcessorSetup.STORE);
        assertThat(order()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refunds/create | {\"id\": 1} | order_id: expected a positive integer, found nothing",
                "refunds/create | {\"order_id\": 1} | id: expected a positive integer, found nothing",
                "refunds/create | {\"id\": 1, \"order_id\": 2, \"transactions\": [{\"kind\": 5}]} | transactions[0].kind: expected text of at most 50000 characters, found a number of 1 characters",
                "orders/edited | {\"id\": 1} | order_edit: expected an object, found nothing",
                "orders/edited | {\"order_edit\": {\"id\": 1}} | order_edit.order_id: expected a positive integer, found nothing",
            })
    void failsWithTheFieldThatIsWrong(String topic, String body, String error) {
        Delivery broken = Delivery.of(topic, body);

        assertThat(setup.process(broken)).containsExactly(broken.webhookId());

        assertThat(setup.logRow(broken)).containsEntry("error", error);
    }

    private Delivery refund(String fields) {
        return Delivery.of("refunds/create", "{\"id\": %d, \"order_id\": %d, %s}".formatted(id + 1, id, fields));
    }

    private Map<String, String> row() {
        return setup.row(Table.REFUNDS, RowId.refund(SHOP, shopifyId(id + 1)));
    }
}
