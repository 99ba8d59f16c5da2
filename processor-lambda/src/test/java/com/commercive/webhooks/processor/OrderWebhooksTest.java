package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderWebhooksTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicLong IDS = new AtomicLong(1_000_000);
    private final long order = IDS.addAndGet(100);

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    @Test
    void writesTheRowsOfTheDataDictionary() {
        Delivery delivery = Delivery.of("orders/create", """
                {"id": %d, "name": "#1001", "order_number": 1001, "currency": "USD", "email": "", "contact_email": "bo@example.com",
                 "subtotal_price": "10.10", "total_tax": "1.00", "total_discounts": "0.00", "total_price": "11.1000",
                 "financial_status": "paid", "fulfillment_status": null, "cancelled_at": null,
                 "created_at": "2026-02-28T19:00:00-05:00", "updated_at": "2026-03-01T10:00:00+01:00",
                 "customer": {"id": 77, "first_name": "Bo", "last_name": "Ek", "email": "other@example.com"},
                 "line_items": [{"id": %d, "product_id": 5, "variant_id": null, "title": "Cup", "variant_title": "",
                                 "sku": null, "quantity": 2, "current_quantity": 1, "price": "5.05"}]}
                """.formatted(order, order + 1))
                .triggeredAt("2026-03-01T09:00:00.123456789Z");

        assertThat(setup.process(delivery)).isEmpty();

        Map<String, String> row = orderRow();
        assertThat(row)
                .containsAllEntriesOf(Map.of(
                        "store_id", ProcessorSetup.STORE,
                        "shop_domain", Delivery.SHOP,
                        "shopify_order_id", Long.toString(order),
                        "order_number", "1001",
                        "order_name", "#1001",
                        "customer_name", "Bo Ek",
                        "customer_email", "bo@example.com",
                        "shopify_customer_id", "77",
                        "currency", "USD"))
                .containsAllEntriesOf(Map.of(
                        "subtotal_price", "10.10",
                        "total_tax", "1.00",
                        "total_discounts", "0.00",
                        "total_price", "11.1000",
                        "financial_status", "paid",
                        "fulfillment_status", "unfulfilled",
                        "shopify_created_at", "2026-03-01T00:00:00Z",
                        "shopify_updated_at", "2026-03-01T09:00:00Z",
                        "shopify_clock", "2026-03-01T09:00:00.000000000Z#2026-03-01T09:00:00.123456789Z"))
                .containsKeys("created_at", "updated_at")
                .hasSize(21);
        assertThat(itemRow(order + 1))
                .containsAllEntriesOf(Map.of(
                        "order_id", orderId(),
                        "store_id", ProcessorSetup.STORE,
                        "shopify_line_item_id", Long.toString(order + 1),
                        "shopify_product_id", "5",
                        "title", "Cup",
                        "quantity", "2",
                        "current_quantity", "1",
                        "price", "5.05"))
                .doesNotContainKeys("shopify_variant_id", "variant_title", "sku")
                .hasSize(12);
        assertThat(setup.logRow(delivery))
                .containsAllEntriesOf(Map.of(
                        "processed", "true",
                        "outcome", "applied",
                        "attempts", "1",
                        "store_id", ProcessorSetup.STORE,
                        "topic", "orders/create",
                        "created_at", "2026-03-01T12:00:00.000000000Z"))
                .containsKeys("processed_at", "payload")
                .doesNotContainKeys("error", "failed");
    }

    @Test
    void appliesAnOrderOfWhichOnlyTheIdIsKnown() {
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": \"%d\"}".formatted(order));

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
        assertThat(orderRow())
                .containsEntry("shopify_clock", "2026-03-01T12:00:00.000000000Z#")
                .doesNotContainKeys("customer_name", "total_price", "shopify_updated_at");
    }

    @Test
    void removesWhatTheNewestBodyDoesNotHave() {
        setup.process(updated("2026-03-01T10:00:00Z", "\"email\": \"a@example.com\", \"currency\": \"USD\""));
        setup.process(updated("2026-03-01T10:00:01Z", "\"email\": null"));

        assertThat(orderRow()).doesNotContainKeys("customer_email", "currency");
    }

    /** Prevents a create that was retried for hours from bringing an old order back. */
    @Test
    void leavesTheRowsToTheNewerBody() {
        setup.process(updated("2026-03-01T10:00:01Z", line("\"quantity\": 3")));
        Delivery create = Delivery.of("orders/create", body("2026-03-01T10:00:00Z", line("\"quantity\": 1")));

        setup.process(create);

        assertThat(setup.logRow(create)).containsEntry("outcome", "stale").containsEntry("processed", "true");
        assertThat(orderRow()).containsEntry("shopify_updated_at", "2026-03-01T10:00:01Z");
        assertThat(itemRow(order + 1)).containsEntry("quantity", "3");
    }

    /** Prevents two updates of one second from being ordered by their arrival. */
    @Test
    void tellsBodiesOfTheSameSecondApartByTheirTrigger() {
        setup.process(updated("2026-03-01T10:00:00Z", "\"name\": \"second\"").triggeredAt("2026-03-01T10:00:00.200Z"));
        Delivery first = updated("2026-03-01T10:00:00Z", "\"name\": \"first\"").triggeredAt("2026-03-01T10:00:00.1Z");

        setup.process(first);

        assertThat(setup.logRow(first)).containsEntry("outcome", "stale");
        assertThat(orderRow()).containsEntry("order_name", "second");
    }

    /** Prevents an order that was edited or refunded from being shown with what it was worth first alone. */
    @Test
    void writesWhatAnEditedOrderIsWorthNow() {
        setup.process(Delivery.of("orders/updated", body("2026-03-01T10:00:00Z", """
                        "total_price": "44.90", "current_total_price": "24.90", "current_subtotal_price": "20.00",
                        "current_total_tax": "4.90", "current_total_discounts": "0.00", "test": true
                        """)));

        assertThat(orderRow())
                .containsAllEntriesOf(Map.of(
                        "total_price", "44.90",
                        "current_total_price", "24.90",
                        "current_subtotal_price", "20.00",
                        "current_total_tax", "4.90",
                        "current_total_discounts", "0.00",
                        "test", "true"));
    }

    /** Prevents a body that some sender saved with a byte order mark from being taken for no JSON. */
    @Test
    void readsABodyBehindAByteOrderMark() {
        Delivery delivery = Delivery.of(
                "orders/updated", "\uFEFF" + body("2026-03-01T10:00:00Z", "\"financial_status\": \"paid\""));

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(orderRow()).containsEntry("financial_status", "paid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "null"})
    void marksNoRealOrderAsATest(String test) {
        setup.process(Delivery.of("orders/updated", body("2026-03-01T10:00:00Z", "\"test\": " + test)));

        assertThat(orderRow()).isNotEmpty().doesNotContainKey("test");
    }

    /** Prevents an order without its items, when the function is killed between the two writes. */
    @Test
    void writesTheItemsOfARedeliveryWhoseOrderIsThereAlready() {
        Delivery delivery = updated("2026-03-01T10:00:00Z", line("\"quantity\": 3"));
        setup.faults.failBefore(request ->
                request.toString().contains(Table.ORDER_ITEMS.name(setup.aws().tablePrefix())));
        assertThat(setup.process(delivery)).containsExactly(delivery.webhookId());
        assertThat(orderRow()).isNotEmpty();
        assertThat(itemRow(order + 1)).isEmpty();
        setup.faults.heal();

        assertThat(setup.process(delivery.received(2))).isEmpty();

        assertThat(itemRow(order + 1)).containsEntry("quantity", "3");
        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied").containsEntry("attempts", "2");
    }

    /** Prevents a write whose answer was lost from being taken for somebody else's. */
    @Test
    void appliesOnceWhenAnswersAreDropped() {
        Delivery delivery = updated("2026-03-01T10:00:00Z", line("\"quantity\": 3"));
        setup.faults.dropAnswerOf(request -> setup.faults.calls().size() % 2 == 0);

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
        assertThat(itemRow(order + 1)).containsEntry("quantity", "3");
    }

    @Test
    void keepsTheIdOfAnOrderThatOthersMade() {
        setup.put(
                Table.ORDERS,
                Map.of(
                        "order_id",
                        "theirs-" + order,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_order_id",
                        Long.toString(order),
                        "created_at",
                        "2026-01-02"));
        setup.put(
                Table.ORDERS,
                Map.of(
                        "order_id",
                        "newer-" + order,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_order_id",
                        Long.toString(order),
                        "created_at",
                        "2026-01-03"));
        setup.put(
                Table.ORDERS,
                Map.of(
                        "order_id",
                        "foreign-" + order,
                        "store_id",
                        "store-of-another",
                        "shopify_order_id",
                        Long.toString(order),
                        "created_at",
                        "2026-01-01"));
        setup.put(
                Table.ORDER_ITEMS,
                Map.of(
                        "order_item_id",
                        "item-" + order,
                        "order_id",
                        "theirs-" + order,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_line_item_id",
                        Long.toString(order + 1)));

        setup.process(updated(
                "2026-03-01T10:00:00Z",
                "\"line_items\": [{\"id\": %d, \"quantity\": 3}, {\"id\": %d, \"quantity\": 4}]"
                        .formatted(order + 1, order + 2)));

        assertThat(setup.row(Table.ORDERS, "theirs-" + order))
                .containsEntry("shopify_updated_at", "2026-03-01T10:00:00Z")
                .containsEntry("created_at", "2026-01-02");
        assertThat(setup.row(Table.ORDERS, "newer-" + order)).doesNotContainKey("shopify_updated_at");
        assertThat(setup.row(Table.ORDERS, "foreign-" + order)).doesNotContainKey("shopify_updated_at");
        assertThat(orderRow()).isEmpty();
        assertThat(setup.row(Table.ORDER_ITEMS, "item-" + order)).containsEntry("quantity", "3");
        assertThat(itemRow(order + 1)).isEmpty();
        assertThat(itemRow(order + 2)).containsEntry("quantity", "4").containsEntry("order_id", "theirs-" + order);
    }

    @Test
    void keepsTwoShopsWithTheSameIdsApart() {
        setup.addStore("store-blue", "blue-shop.myshopify.com");
        setup.process(updated("2026-03-01T10:00:05Z", "\"name\": \"red\"").inGroup("red"));
        setup.process(updated("2026-03-01T10:00:00Z", "\"name\": \"blue\"").fromShop("Blue-Shop.myshopify.com"));

        assertThat(orderRow()).containsEntry("order_name", "red").containsEntry("store_id", ProcessorSetup.STORE);
        assertThat(setup.row(Table.ORDERS, RowId.order(new ShopDomain("blue-shop.myshopify.com"), id(order))))
                .containsEntry("order_name", "blue")
                .containsEntry("store_id", "store-blue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/cancelled", "orders/paid", "orders/fulfilled", "orders/partially_fulfilled"})
    void appliesTheTopicsOfTheSameBodyAlike(String topic) {
        Delivery delivery =
                Delivery.of(topic, body("2026-03-01T10:00:00Z", "\"cancelled_at\": \"2026-03-01T09:00:00Z\""));

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
        assertThat(orderRow()).containsEntry("cancelled_at", "2026-03-01T09:00:00Z");
    }

    /** Prevents an order of many lines from hammering a table that throttles. */
    @Test
    void beginsNoMoreLinesOnceOneFailed() {
        setup.faults.failBefore(request -> setup.writes(request, Table.ORDER_ITEMS));
        String lines = IntStream.rangeClosed(1, 200)
                .mapToObj(line -> "{\"id\": %d}".formatted(line))
                .collect(Collectors.joining(", ", "[", "]"));

        setup.process(Delivery.of("orders/create", "{\"id\": 77, \"line_items\": %s}".formatted(lines)));

        assertThat(setup.faults.calls())
                .filteredOn(request -> setup.writes(request, Table.ORDER_ITEMS))
                .hasSizeLessThan(50);
    }

    @Test
    void appliesAnOrderOfManyLines() {
        String lines = LongStream.range(0, 1_400)
                .mapToObj(i -> "{\"id\": %d, \"quantity\": 1}".formatted(order * 10_000 + i))
                .collect(Collectors.joining(",", "\"line_items\": [", "]"));

        assertThat(setup.process(updated("2026-03-01T10:00:00Z", lines))).isEmpty();

        assertThat(setup.rows(Table.ORDER_ITEMS).values())
                .filteredOn(row -> orderId().equals(row.get("order_id")))
                .hasSize(1_400);
    }

    private Delivery updated(String updatedAt, String fields) {
        return Delivery.of("orders/updated", body(updatedAt, fields));
    }

    private String body(String updatedAt, String fields) {
        return "{\"id\": %d, \"updated_at\": \"%s\", %s}".formatted(order, updatedAt, fields);
    }

    private String line(String fields) {
        return "\"line_items\": [{\"id\": %d, %s}]".formatted(order + 1, fields);
    }

    private String orderId() {
        return RowId.order(new ShopDomain(Delivery.SHOP), id(order));
    }

    private Map<String, String> orderRow() {
        return setup.row(Table.ORDERS, orderId());
    }

    private static Map<String, String> itemRow(long line) {
        return setup.row(Table.ORDER_ITEMS, RowId.orderItem(new ShopDomain(Delivery.SHOP), id(line)));
    }

    private static ShopifyId id(long id) {
        return new ShopifyId(Long.toString(id));
    }
}
