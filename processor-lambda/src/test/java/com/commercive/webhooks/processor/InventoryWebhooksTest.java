package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
    void ignoresAnItemThatIsNotSyncedYet() {
        Delivery delivery = level("2026-03-01T10:00:00Z", "7", "10");

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "ignored").containsEntry("processed", "true");
    }

    @Test
    void writesNothingForAnItemThatIsNotTracked() {
        row("here", ProcessorSetup.STORE, "7");
        Delivery delivery = level("2026-03-01T10:00:00Z", "7", "null");

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "ignored");
        assertThat(row("here")).doesNotContainKey("shopify_clock");
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
