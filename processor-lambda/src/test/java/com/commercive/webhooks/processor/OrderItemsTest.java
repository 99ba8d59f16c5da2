package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The rows of an order's lines, written after the row of the order. */
final class OrderItemsTest extends OrderFixture {
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
}
