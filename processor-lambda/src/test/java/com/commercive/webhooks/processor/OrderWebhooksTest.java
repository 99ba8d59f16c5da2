package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderWebhooksTest extends OrderFixture {
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
                .containsEntry("fulfillment_status_at", "2026-03-01T09:00:00Z")
                .containsEntry("clock_updated_at", "2026-03-01T09:00:00Z")
                .containsKeys("created_at", "updated_at")
                .hasSize(23);
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
}
