package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body says only what it holds. A subscription can name fields, an approval can be missing, a version can drop one. */
class TrimmedBodyTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final ShopDomain SHOP = new ShopDomain(Delivery.SHOP);
    private static final AtomicLong IDS = new AtomicLong(30_000_000);
    private final long order = IDS.addAndGet(100);

    /** Prevents a trimmed subscription from emptying the rows that full bodies filled. */
    @Test
    void leavesWhatABodyDoesNotHave() {
        setup.process(update(1, """
                "name": "#1", "total_price": "9.90", "email": "bo@example.com", "test": true, "fulfillment_status": "partial",
                "customer": {"id": 7, "first_name": "Bo", "last_name": "Ek"},
                "line_items": [{"id": %d, "title": "Cup", "quantity": 2}]
                """.formatted(order + 1)));
        Map<String, String> before = orderRow();

        setup.process(update(2, """
                "financial_status": "refunded", "line_items": [{"id": %d, "current_quantity": 0}]
                """.formatted(order + 1)));

        assertThat(orderRow())
                .containsEntry("financial_status", "refunded")
                .containsEntry("shopify_updated_at", "2026-03-01T10:00:02Z")
                .containsEntry("clock_updated_at", "2026-03-01T10:00:02Z");
        before.keySet().removeAll(Set.of("updated_at", "shopify_updated_at", "clock_updated_at", "shopify_clock"));
        assertThat(orderRow()).containsAllEntriesOf(before);
        assertThat(itemRow(order + 1))
                .containsEntry("title", "Cup")
                .containsEntry("quantity", "2")
                .containsEntry("current_quantity", "0");
    }

    @Test
    void removesWhatIsNullOrEmpty() {
        setup.process(update(1, """
                "email": "a@example.com", "currency": "USD", "total_price": "1", "cancelled_at": "2026-03-01T10:00:00Z",
                "customer": {"id": 7, "first_name": "Bo"}
                """));
        setup.process(update(2, """
                "email": null, "currency": "", "total_price": null, "cancelled_at": null, "customer": null
                """));

        assertThat(orderRow())
                .isNotEmpty()
                .doesNotContainKeys(
                        "customer_email",
                        "currency",
                        "total_price",
                        "cancelled_at",
                        "customer_name",
                        "shopify_customer_id");
    }

    /** Prevents an app without the approval for personal data from losing what another service knows of the customer. */
    @Test
    void leavesTheNameToAnOrderWhoseCustomerIsAnIdAlone() {
        setup.process(update(1, "\"email\": \"bo@example.com\", \"customer\": {\"id\": 7, \"first_name\": \"Bo\"}"));
        setup.process(update(2, "\"customer\": {\"id\": 8}, \"billing_address\": {\"zip\": \"1\"}"));

        assertThat(orderRow())
                .containsEntry("customer_name", "Bo")
                .containsEntry("customer_email", "bo@example.com")
                .containsEntry("shopify_customer_id", "8");
    }

    /** Prevents a subscription that was trimmed to the id from closing the row to full bodies, as its clock is newer. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": %d}", "{\"id\": \"%d\", \"line_items\": [], \"admin_graphql_api_id\": \"gid\"}"})
    void ignoresAnIdAlone(String body) {
        setup.process(update(1, "\"name\": \"#1\""));
        Map<String, String> before = orderRow();
        Delivery idAlone = Delivery.of("orders/updated", body.formatted(order));

        assertThat(setup.process(idAlone)).isEmpty();

        assertThat(setup.logRow(idAlone)).containsEntry("outcome", "ignored").containsEntry("processed", "true");
        assertThat(orderRow()).isEqualTo(before);
    }

    @Test
    void makesNoRowOfIdsAlone() {
        Delivery orderId = Delivery.of("orders/create", "{\"id\": %d}".formatted(order));
        Delivery fulfillmentIds =
                Delivery.of("fulfillments/create", "{\"id\": %d, \"order_id\": %d}".formatted(order + 2, order));

        setup.process(orderId, fulfillmentIds);

        assertThat(setup.logRow(orderId)).containsEntry("outcome", "ignored");
        assertThat(setup.logRow(fulfillmentIds)).containsEntry("outcome", "ignored");
        assertThat(orderRow()).isEmpty();
        assertThat(trackingRow()).isEmpty();
    }

    /** Prevents half of a body from being written: its line cannot be told from the others. */
    @Test
    void writesNothingOfABodyWithALineWithoutAnId() {
        Delivery delivery = update(1, "\"line_items\": [{\"id\": 1}, {\"id\": 2}, {\"id\": 3}, {\"title\": \"Cup\"}]");

        setup.process(delivery);

        assertThat(setup.logRow(delivery))
                .containsEntry("error", "line_items[3].id: expected a positive integer, found nothing");
        assertThat(orderRow()).isEmpty();
    }

    /** Prevents a line from being lost that only an older body has, which a newer, trimmed one overtook. */
    @Test
    void addsTheLinesThatOnlyAnOlderBodyHas() {
        setup.process(update(2, "\"line_items\": [{\"id\": %d, \"quantity\": 3}]".formatted(order + 1)));
        Delivery older = update(
                1,
                "\"name\": \"#1\", \"line_items\": [{\"id\": %d, \"quantity\": 9}, {\"id\": %d, \"quantity\": 1}]"
                        .formatted(order + 1, order + 2));

        setup.process(older);

        assertThat(setup.logRow(older)).containsEntry("outcome", "stale");
        assertThat(orderRow()).doesNotContainKey("order_name");
        assertThat(itemRow(order + 1)).containsEntry("quantity", "3");
        assertThat(itemRow(order + 2))
                .containsEntry("quantity", "1")
                .containsEntry("order_id", orderId())
                .containsEntry("shopify_clock", "2026-03-01T10:00:01.000000000Z#");
    }

    @ParameterizedTest
    @CsvSource({"null, unfulfilled", "'\"partial\"', partial"})
    void takesTheStatusOfTheBodyThatHasTheField(String field, String status) {
        setup.process(update(1, "\"fulfillment_status\": " + field), update(2, "\"name\": \"#1\""));

        assertThat(orderRow())
                .containsEntry("fulfillment_status", status)
                .containsEntry("fulfillment_status_at", "2026-03-01T10:00:01Z");
    }

    @Test
    void takesANewOrderWithoutAStatusForUnfulfilled() {
        setup.process(update(5, "\"name\": \"#1\""));

        assertThat(orderRow())
                .containsEntry("fulfillment_status", "unfulfilled")
                .containsEntry("fulfillment_status_at", "1970-01-01T00:00:00Z");
    }

    /** Prevents a fulfillment from being overruled by a newer body that does not say anything of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesAFulfillmentItsSayBesideATrimmedBody(boolean fulfillmentFirst) {
        Delivery trimmed = update(5, "\"name\": \"#1\"");
        Delivery fulfillment = Delivery.of("fulfillments/create", """
                {"id": %d, "order_id": %d, "status": "success", "created_at": "2026-03-01T10:00:03Z"}
                """.formatted(order + 2, order));

        setup.process(fulfillmentFirst ? new Delivery[] {fulfillment, trimmed} : new Delivery[] {trimmed, fulfillment});

        assertThat(orderRow())
                .containsEntry("order_name", "#1")
                .containsEntry("fulfillment_status", "fulfilled")
                .containsEntry("fulfillment_status_at", "1970-01-01T00:00:00Z")
                .containsEntry("fulfillment_updated_at", "2026-03-01T10:00:03Z");
    }

    private Delivery update(int second, String fields) {
        return Delivery.of(
                "orders/updated",
                "{\"id\": %d, \"updated_at\": \"2026-03-01T10:00:0%dZ\", %s}".formatted(order, second, fields));
    }

    private String orderId() {
        return RowId.order(SHOP, id(order));
    }

    private Map<String, String> orderRow() {
        return setup.row(Table.ORDERS, orderId());
    }

    private static Map<String, String> itemRow(long line) {
        return setup.row(Table.ORDER_ITEMS, RowId.orderItem(SHOP, id(line)));
    }

    private Map<String, String> trackingRow() {
        return setup.row(Table.TRACKINGS, RowId.tracking(SHOP, id(order + 2)));
    }

    private static ShopifyId id(long id) {
        return new ShopifyId(Long.toString(id));
    }
}
