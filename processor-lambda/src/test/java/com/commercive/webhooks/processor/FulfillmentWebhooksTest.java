package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FulfillmentWebhooksTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final ShopDomain SHOP = new ShopDomain(Delivery.SHOP);
    private static final AtomicLong IDS = new AtomicLong(5_000_000);
    private final long order = IDS.addAndGet(100);

    @Test
    void writesTheTrackingAndTheOrderItBelongsTo() {
        Delivery delivery = fulfillment("2026-03-01T10:00:00+02:00", """
                "status": "success", "tracking_number": "1Z", "tracking_numbers": ["1Z", "", "2Z"], "tracking_company": "UPS",
                "tracking_url": null, "tracking_urls": [], "shipment_status": null, "created_at": "2026-03-01T07:00:00Z"
                """);

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(trackingRow())
                .containsAllEntriesOf(Map.of(
                        "order_id", orderId(),
                        "store_id", ProcessorSetup.STORE,
                        "shopify_order_id", Long.toString(order),
                        "shopify_fulfillment_id", Long.toString(order + 1),
                        "tracking_number", "1Z",
                        "tracking_numbers", "[1Z, 2Z]",
                        "tracking_company", "UPS",
                        "status", "success",
                        "shipped_at", "2026-03-01T07:00:00Z",
                        "shopify_clock", "2026-03-01T08:00:00.000000000Z#"))
                .doesNotContainKeys("tracking_url", "tracking_urls", "shipment_status");
        assertThat(orderRow())
                .containsAllEntriesOf(Map.of(
                        "store_id",
                        ProcessorSetup.STORE,
                        "shop_domain",
                        Delivery.SHOP,
                        "shopify_order_id",
                        Long.toString(order),
                        "fulfillment_status",
                        "fulfilled",
                        "fulfillment_updated_at",
                        "2026-03-01T07:00:00Z"))
                .doesNotContainKey("shopify_clock");
    }

    @Test
    void leavesTheRestOfTheOrderToItsOwnWebhook() {
        setup.process(fulfillment("2026-03-01T10:00:00Z", "\"status\": \"success\""));
        setup.process(order("2026-03-01T09:00:00Z", "null"));

        assertThat(orderRow())
                .containsEntry("order_name", "#1")
                .containsEntry("fulfillment_status", "fulfilled")
                .containsEntry("fulfillment_updated_at", "2026-03-01T10:00:00Z");
    }

    /** Prevents the status of a row from depending on which of its two sources came first. */
    @ParameterizedTest
    @CsvSource({
        "10:00:00, 10:00:00, partial, partial",
        "10:00:00, 10:00:00, , fulfilled",
        "10:00:01, 10:00:00, partial, fulfilled",
        "10:00:00, 10:00:01, partial, partial",
        "10:00:00, 10:00:01, , unfulfilled",
    })
    void takesTheStatusOfTheNewerSourceInAnyOrder(
            String fulfilledAt, String orderUpdatedAt, @Nullable String bodyStatus, String expected) {
        String status = bodyStatus == null ? "null" : "\"" + bodyStatus + "\"";
        Delivery body = order("2026-03-01T" + orderUpdatedAt + "Z", status);
        Delivery fulfillment = fulfillment("2026-03-01T" + fulfilledAt + "Z", "\"status\": \"success\"");
        setup.process(fulfillment, body);
        assertThat(orderRow()).containsEntry("fulfillment_status", expected);
        assertThat(orderRow()).containsEntry("fulfillment_updated_at", "2026-03-01T" + fulfilledAt + "Z");

        setup.aws()
                .dynamoDb()
                .deleteItem(request -> request.tableName(
                                Table.ORDERS.name(setup.aws().tablePrefix()))
                        .key(Map.of("order_id", AttributeValue.fromS(orderId()))));
        setup.process(body, fulfillment);
        assertThat(orderRow()).containsEntry("fulfillment_status", expected);
        assertThat(orderRow()).containsEntry("fulfillment_updated_at", "2026-03-01T" + fulfilledAt + "Z");
    }

    /** Prevents a parcel's scan from saying anew that the order went out, when it was restocked or another line is still here. */
    @ParameterizedTest
    @ValueSource(strings = {"partial", "restocked"})
    void datesWhatAParcelSaysFromWhenItWasMade(String status) {
        setup.process(fulfillment(
                "2026-03-01T09:00:00Z", "\"status\": \"success\", \"created_at\": \"2026-03-01T09:00:00Z\""));
        setup.process(order("2026-03-01T10:00:00Z", "\"" + status + "\""));

        setup.process(update("2026-03-01T11:00:00Z", """
                "status": "success", "shipment_status": "in_transit", "created_at": "2026-03-01T09:00:00Z"
                """));

        assertThat(orderRow())
                .containsEntry("fulfillment_status", status)
                .containsEntry("fulfillment_updated_at", "2026-03-01T09:00:00Z");
        assertThat(trackingRow()).containsEntry("shipment_status", "in_transit");
    }

    /** Prevents a trimmed scan, which does not say when its parcel was made, from dating the order by itself. */
    @Test
    void saysNothingOfTheOrderByAnUpdateWithoutItsTime() {
        setup.process(order("2026-03-01T10:00:00Z", "\"partial\""));
        setup.process(update("2026-03-01T11:00:00Z", "\"status\": \"success\""));

        assertThat(orderRow())
                .containsEntry("fulfillment_status", "partial")
                .doesNotContainKey("fulfillment_updated_at");
    }

    @Test
    void refusesAFulfillmentThatClaimsToBeOfNextWeek() {
        Delivery delivery = fulfillment("2026-03-01T10:00:00Z", "\"created_at\": \"2026-03-08T12:00:00Z\"");

        setup.process(delivery);

        assertThat(setup.logRow(delivery))
                .containsEntry(
                        "error", "created_at: expected a time at most a day after receipt, found one 7 days after it");
        assertThat(orderRow()).isEmpty();
    }

    /** Prevents a fulfillment that is dated by its trigger, to the nanosecond, from going over a body of the same second. */
    @Test
    void comparesBothSourcesByTheSecond() {
        setup.process(order("2026-03-01T10:00:00Z", "\"partial\""));

        setup.process(fulfillment("2026-03-01T10:00:00.067Z", "\"status\": \"success\""));

        assertThat(orderRow()).containsEntry("fulfillment_status", "partial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "open", "cancelled", "error", "failure", "of_next_year"})
    void doesNotFulfillAnOrderByAFulfillmentThatWasNotSent(String status) {
        setup.process(order("2026-03-01T09:00:00Z", "null"));
        setup.process(fulfillment("2026-03-01T10:00:00Z", "\"status\": \"%s\"".formatted(status)));

        assertThat(orderRow())
                .containsEntry("fulfillment_status", "unfulfilled")
                .doesNotContainKey("fulfillment_updated_at");
        assertThat(trackingRow()).containsEntry("status", status);
    }

    /** Prevents a tracking number that was added later from being lost to the create behind it. */
    @Test
    void leavesTheTrackingToTheNewerFulfillment() {
        setup.process(fulfillment("2026-03-01T10:00:01Z", "\"tracking_number\": \"1Z\""));
        Delivery older = fulfillment("2026-03-01T10:00:00Z", "\"tracking_number\": null");

        setup.process(older);

        assertThat(setup.logRow(older)).containsEntry("outcome", "stale");
        assertThat(trackingRow()).containsEntry("tracking_number", "1Z");
    }

    @Test
    void keepsTheIdsOfRowsThatOthersMade() {
        setup.put(
                Table.ORDERS,
                Map.of(
                        "order_id",
                        "theirs-" + order,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_order_id",
                        Long.toString(order)));
        setup.put(
                Table.TRACKINGS,
                Map.of(
                        "tracking_id",
                        "tracking-" + order,
                        "order_id",
                        "theirs-" + order,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_fulfillment_id",
                        Long.toString(order + 1)));

        setup.process(fulfillment("2026-03-01T10:00:00Z", "\"tracking_number\": \"1Z\""));

        assertThat(setup.row(Table.TRACKINGS, "tracking-" + order)).containsEntry("tracking_number", "1Z");
        assertThat(setup.row(Table.ORDERS, "theirs-" + order)).containsEntry("fulfillment_status", "fulfilled");
        assertThat(orderRow()).isEmpty();
        assertThat(trackingRow()).isEmpty();
    }

    private Delivery fulfillment(String updatedAt, String fields) {
        return Delivery.of(
                "fulfillments/create",
                "{\"id\": %d, \"order_id\": %d, \"updated_at\": \"%s\", %s}"
                        .formatted(order + 1, order, updatedAt, fields));
    }

    private Delivery update(String updatedAt, String fields) {
        return Delivery.of(
                "fulfillments/update",
                fulfillment(updatedAt, fields).envelope().body().jsonText());
    }

    private Delivery order(String updatedAt, String status) {
        return Delivery.of(
                "orders/updated",
                "{\"id\": %d, \"updated_at\": \"%s\", \"name\": \"#1\", \"fulfillment_status\": %s}"
                        .formatted(order, updatedAt, status));
    }

    private String orderId() {
        return RowId.order(SHOP, new ShopifyId(Long.toString(order)));
    }

    private Map<String, String> orderRow() {
        return setup.row(Table.ORDERS, orderId());
    }

    private Map<String, String> trackingRow() {
        return setup.row(Table.TRACKINGS, RowId.tracking(SHOP, new ShopifyId(Long.toString(order + 1))));
    }
}
