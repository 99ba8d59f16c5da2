package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryWebhooksTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicLong IDS = new AtomicLong(9_000_000);
    private final String item = Long.toString(IDS.incrementAndGet());

    @Test
    void updatesTheRowsOfTheLocationAndThoseWithout() {
        row("here", ProcessorSetup.STORE, "7");
        row("there", ProcessorSetup.STORE, "8");
        row("anywhere", ProcessorSetup.STORE, null);
        row("foreign", "store-of-another", "7");
        Delivery delivery = level("2026-03-01T10:00:00Z", "7", "12");

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
        assertThat(row("here"))
                .containsEntry("quantity", "12")
                .containsEntry("shopify_updated_at", "2026-03-01T10:00:00Z")
                .containsEntry("shopify_clock", "2026-03-01T10:00:00.000000000Z#")
                .containsKey("updated_at");
        assertThat(row("anywhere")).containsEntry("quantity", "12");
        assertThat(row("there")).doesNotContainKey("quantity");
        assertThat(row("foreign")).doesNotContainKey("quantity");
    }

    /** Prevents the 0 of 0, 10, 0 that came late from hiding the stock. */
    @Test
    void leavesTheLevelToTheNewerOne() {
        row("here", ProcessorSetup.STORE, "7");
        setup.process(level("2026-03-01T10:00:01Z", "7", "10"));
        Delivery older = level("2026-03-01T10:00:00Z", "7", "0");

        setup.process(older);

        assertThat(setup.logRow(older)).containsEntry("outcome", "stale");
        assertThat(row("here")).containsEntry("quantity", "10");
    }

    @Test
    void ignoresAnItemThatTheSyncDoesNotKnow() {
        Delivery delivery = level("2026-03-01T10:00:00Z", "7", "10");

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "ignored").containsEntry("processed", "true");
    }

    /** Prevents a quantity from standing in the row for good that Shopify does not count any more. */
    @Test
    void removesTheQuantityOfAnItemThatIsNotTracked() {
        row("here", ProcessorSetup.STORE, "7");
        setup.process(level("2026-03-01T10:00:00Z", "7", "12"));
        Delivery untracked = level("2026-03-01T10:00:02Z", "7", "null");
        Delivery late = level("2026-03-01T10:00:01Z", "7", "11");

        assertThat(setup.process(untracked, late)).isEmpty();

        assertThat(setup.logRow(untracked)).containsEntry("outcome", "applied");
        assertThat(setup.logRow(late)).containsEntry("outcome", "stale");
        assertThat(row("here"))
                .doesNotContainKey("quantity")
                .containsEntry("shopify_clock", "2026-03-01T10:00:02.000000000Z#");
    }

    /** Prevents a subscription that is trimmed to a few fields from emptying the stock. */
    @Test
    void leavesTheQuantityWhereTheBodyHoldsNone() {
        row("here", ProcessorSetup.STORE, "7");
        setup.process(level("2026-03-01T10:00:00Z", "7", "12"));
        Delivery trimmed = trimmed(", \"updated_at\": \"2026-03-01T10:00:01Z\"");

        setup.process(trimmed);

        assertThat(setup.logRow(trimmed)).containsEntry("outcome", "applied");
        assertThat(row("here"))
                .containsEntry("quantity", "12")
                .containsEntry("shopify_updated_at", "2026-03-01T10:00:01Z")
                .containsEntry("shopify_clock", "2026-03-01T10:00:01.000000000Z#");
    }

    @Test
    void leavesShopifysTimeWhereTheBodyHoldsNone() {
        row("here", ProcessorSetup.STORE, "7");
        setup.process(level("2026-03-01T10:00:00Z", "7", "12"));
        Delivery trimmed = trimmed(", \"available\": 13").triggeredAt("2026-03-01T10:00:01Z");

        setup.process(trimmed);

        assertThat(row("here"))
                .containsEntry("quantity", "13")
                .containsEntry("shopify_updated_at", "2026-03-01T10:00:00Z");
    }

    @Test
    void ignoresABodyThatHoldsTheIdsAlone() {
        row("here", ProcessorSetup.STORE, "7");
        Delivery empty = trimmed("").receivedAt(Instant.now());

        assertThat(setup.process(empty)).isEmpty();

        assertThat(setup.logRow(empty))
                .containsEntry("outcome", "ignored")
                .containsEntry("store_id", ProcessorSetup.STORE);
        assertThat(row("here")).doesNotContainKey("shopify_clock");
    }

    @Test
    void appliesAConnectionLikeAnUpdate() {
        row("here", ProcessorSetup.STORE, "7");
        Delivery connected = Delivery.of(
                "inventory_levels/connect",
                "{\"inventory_item_id\": %s, \"location_id\": 7, \"available\": 0}".formatted(item));

        setup.process(connected);

        assertThat(setup.logRow(connected)).containsEntry("outcome", "applied");
        assertThat(row("here")).containsEntry("quantity", "0");
    }

    /** Prevents stock from being shown at a location that the item has left. */
    @Test
    void removesTheQuantityOfADisconnectedLocationAlone() {
        row("here", ProcessorSetup.STORE, "7");
        row("there", ProcessorSetup.STORE, "8");
        row("anywhere", ProcessorSetup.STORE, null);
        setup.process(level("2026-03-01T10:00:00Z", "7", "12"), level("2026-03-01T10:00:00Z", "8", "13"));
        Delivery disconnected = disconnected(", \"location_id\": 7").triggeredAt("2026-03-01T10:00:01.7Z");

        assertThat(setup.process(disconnected)).isEmpty();

        assertThat(setup.logRow(disconnected)).containsEntry("outcome", "applied");
        assertThat(row("here"))
                .doesNotContainKey("quantity")
                .containsEntry("shopify_updated_at", "2026-03-01T10:00:01Z")
                .containsEntry("shopify_clock", "2026-03-01T10:00:01.000000000Z#2026-03-01T10:00:01.700000000Z");
        assertThat(row("there")).containsEntry("quantity", "13");
        assertThat(row("anywhere")).containsEntry("quantity", "13");
    }

    /** Prevents a connection of the same second, whose time Shopify cuts, from looking older than the disconnection before. */
    @Test
    void appliesAConnectionOfTheSameSecondAsTheDisconnectionBefore() {
        row("here", ProcessorSetup.STORE, "7");
        setup.process(disconnected(", \"location_id\": 7").triggeredAt("2026-03-01T10:00:01.3Z"));

        setup.process(level("2026-03-01T10:00:01Z", "7", "5").triggeredAt("2026-03-01T10:00:01.9Z"));

        assertThat(row("here")).containsEntry("quantity", "5");
    }

    /** Prevents a genuine update from emptying the stock when it is sent under another header. */
    @ParameterizedTest
    @ValueSource(strings = {", \"location_id\": 7, \"available\": 3", ", \"location_id\": 7, \"available\": null", ""})
    void refusesADisconnectionOfAnotherShape(String fields) {
        row("here", ProcessorSetup.STORE, "7");
        Delivery other = disconnected(fields);

        assertThat(setup.process(other)).containsExactly(other.webhookId());

        assertThat(setup.logRow(other).get("error"))
                .startsWith(fields.isEmpty() ? "location_id: expected" : "available: expected");
        assertThat(row("here")).doesNotContainKey("shopify_clock");
    }

    private Delivery disconnected(String fields) {
        return Delivery.of("inventory_levels/disconnect", "{\"inventory_item_id\": %s%s}".formatted(item, fields));
    }

    private Delivery trimmed(String field) {
        return Delivery.of(
                "inventory_levels/update", "{\"inventory_item_id\": %s, \"location_id\": 7%s}".formatted(item, field));
    }

    private Delivery level(String updatedAt, String location, String available) {
        return Delivery.of(
                "inventory_levels/update",
                "{\"inventory_item_id\": %s, \"location_id\": %s, \"available\": %s, \"updated_at\": \"%s\"}"
                        .formatted(item, location, available, updatedAt));
    }

    private void row(String name, String storeId, @Nullable String location) {
        Map<String, String> row =
                new HashMap<>(Map.of("inventory_id", name + item, "store_id", storeId, "inventory_item_id", item));
        if (location != null) {
            row.put("location_id", location);
        }
        setup.put(Table.INVENTORY, row);
    }

    private Map<String, String> row(String name) {
        return setup.row(Table.INVENTORY, name + item);
    }
}
