package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkRequest;

/** Rows that other services write, without our clock or beside it. */
class ForeignRowsTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final ShopDomain SHOP = new ShopDomain(Delivery.SHOP);
    private static final AtomicLong IDS = new AtomicLong(40_000_000);
    private final long order = IDS.addAndGet(100);

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    /** Prevents a body from going over what another service read from Shopify later. Its times have any offset. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:01+02:00, stale",
        "2026-03-01T05:00:01-05:00, stale",
        "2026-03-01T10:00:00.001Z, stale",
        "2026-03-01T10:00:01, stale",
        "2026-03-01T10:00:00Z, applied",
        "2026-03-01T12:00:00+02:00, applied",
        "2026-03-01T09:59:59Z, applied",
        "yesterday, applied",
    })
    void comparesTheirTimeWhereThereIsNoClock(String theirTime, String outcome) {
        putOrder(Map.of("shopify_updated_at", theirTime, "order_name", "theirs", "fulfillment_status", "partial"));
        Delivery body = update(0, "\"name\": \"ours\"");

        setup.process(body);

        assertThat(setup.logRow(body)).containsEntry("outcome", outcome);
        assertThat(theirRow()).containsEntry("order_name", outcome.equals("applied") ? "ours" : "theirs");
    }

    /** Prevents a row that a sync put again, with the clock still in it, from being taken for ours. */
    @ParameterizedTest
    @CsvSource({"2026-03-01T11:00:05+01:00, stale, theirs", "2026-03-01T11:00:02+01:00, applied, ours"})
    void comparesTheirTimeBesideOurClock(String theirTime, String outcome, String name) {
        setup.process(update(1, "\"name\": \"first\""));
        setup.process(update(3, "\"name\": \"second\""));
        Map<String, String> row = new HashMap<>(setup.row(Table.ORDERS, RowId.order(SHOP, id(order))));
        row.putAll(Map.of("shopify_updated_at", theirTime, "order_name", "theirs"));
        setup.put(Table.ORDERS, row);
        Delivery body = update(4, "\"name\": \"ours\"");

        setup.process(body);

        assertThat(setup.logRow(body)).containsEntry("outcome", outcome);
        assertThat(setup.row(Table.ORDERS, RowId.order(SHOP, id(order)))).containsEntry("order_name", name);
    }

    /** Prevents a write in between from being lost: the other service writes after we read and before we write. */
    @Test
    void judgesAgainWhereTheyWriteInBetween() {
        putStock("2026-03-01T09:00:00Z");
        setup.faults.failBefore(request -> {
            if (isSecondWrite(request)) {
                putStock("2026-03-01T10:00:09Z");
            }
            return false;
        });
        Delivery level = level(4, 1);

        setup.process(level);

        assertThat(setup.logRow(level)).containsEntry("outcome", "stale");
        assertThat(setup.row(Table.INVENTORY, "stock-" + order)).doesNotContainKey("quantity");
    }

    /** Prevents a status of theirs, which tells no time, from losing to a fulfillment that is older than their row. */
    @ParameterizedTest
    @CsvSource({"2026-03-01T10:00:01Z, partial", "2026-03-01T10:00:03Z, fulfilled"})
    void takesTheirStatusForAsNewAsTheirRow(String fulfilledAt, String status) {
        putOrder(Map.of("shopify_updated_at", "2026-03-01T12:00:02+02:00", "fulfillment_status", "partial"));
        setup.process(update(5, "\"name\": \"ours\""));

        setup.process(Delivery.of("fulfillments/create", """
                {"id": %d, "order_id": %d, "status": "success", "created_at": "%s"}
                """.formatted(order + 2, order, fulfilledAt)));

        assertThat(theirRow())
                .containsEntry("fulfillment_status", status)
                .containsEntry("fulfillment_status_at", "2026-03-01T10:00:02Z");
    }

    /** Prevents a second row of a line that another service made under our own order. */
    @Test
    void keepsTheIdsOfLinesAndTrackingsUnderOurOrder() {
        setup.process(update(1, "\"name\": \"ours\""));
        String orderId = RowId.order(SHOP, id(order));
        setup.put(
                Table.ORDER_ITEMS,
                Map.of(
                        "order_item_id",
                        "item-" + order,
                        "order_id",
                        orderId,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_line_item_id",
                        Long.toString(order + 1)));
        setup.put(
                Table.TRACKINGS,
                Map.of(
                        "tracking_id",
                        "tracking-" + order,
                        "order_id",
                        orderId,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_fulfillment_id",
                        Long.toString(order + 2)));

        setup.process(update(2, "\"line_items\": [{\"id\": %d, \"quantity\": 3}]".formatted(order + 1)));
        setup.process(update(1, "\"line_items\": [{\"id\": %d, \"quantity\": 4}]".formatted(order + 1)));
        setup.process(Delivery.of("fulfillments/create", """
                {"id": %d, "order_id": %d, "tracking_number": "1Z"}
                """.formatted(order + 2, order)));

        assertThat(setup.row(Table.ORDER_ITEMS, "item-" + order)).containsEntry("quantity", "3");
        assertThat(setup.row(Table.ORDER_ITEMS, RowId.orderItem(SHOP, id(order + 1))))
                .isEmpty();
        assertThat(setup.row(Table.TRACKINGS, "tracking-" + order)).containsEntry("tracking_number", "1Z");
        assertThat(setup.row(Table.TRACKINGS, RowId.tracking(SHOP, id(order + 2))))
                .isEmpty();
    }

    @Test
    void comparesTheTimesOfSyncedStock() {
        putStock("2026-03-01T11:00:05+01:00");
        Delivery older = level(4, 1);
        Delivery newer = level(6, 2);

        setup.process(older);
        assertThat(setup.logRow(older)).containsEntry("outcome", "stale");
        setup.process(newer);

        assertThat(setup.row(Table.INVENTORY, "stock-" + order))
                .containsEntry("quantity", "2")
                .containsEntry("clock_updated_at", "2026-03-01T10:00:06Z");
    }

    /** The first does not know the row, and the second rests on what the refusal carried. */
    private static boolean isSecondWrite(SdkRequest request) {
        long writes = setup.faults.calls().stream()
                .filter(call -> setup.writes(call, Table.INVENTORY))
                .count();
        return setup.writes(request, Table.INVENTORY) && writes == 2;
    }

    private void putStock(String updatedAt) {
        setup.put(
                Table.INVENTORY,
                Map.of(
                        "inventory_id",
                        "stock-" + order,
                        "store_id",
                        ProcessorSetup.STORE,
                        "inventory_item_id",
                        Long.toString(order),
                        "shopify_updated_at",
                        updatedAt));
    }

    private Delivery level(int second, int available) {
        return Delivery.of("inventory_levels/update", """
                {"inventory_item_id": %d, "location_id": 1, "available": %d, "updated_at": "2026-03-01T10:00:0%dZ"}
                """.formatted(order, available, second));
    }

    private void putOrder(Map<String, String> columns) {
        Map<String, String> row = new HashMap<>(columns);
        row.putAll(Map.of(
                "order_id",
                "theirs-" + order,
                "store_id",
                ProcessorSetup.STORE,
                "shopify_order_id",
                Long.toString(order)));
        setup.put(Table.ORDERS, row);
    }

    private Map<String, String> theirRow() {
        return setup.row(Table.ORDERS, "theirs-" + order);
    }

    private Delivery update(int second, String fields) {
        return Delivery.of(
                "orders/updated",
                "{\"id\": %d, \"updated_at\": \"2026-03-01T10:00:0%dZ\", %s}".formatted(order, second, fields));
    }

    private static ShopifyId id(long id) {
        return new ShopifyId(Long.toString(id));
    }
}
