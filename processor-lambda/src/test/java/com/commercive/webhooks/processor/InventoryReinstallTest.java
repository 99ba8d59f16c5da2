package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.SettableClock;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Levels of a shop that has just installed the app again, and that the function still remembers with its first store. */
class InventoryReinstallTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicLong IDS = new AtomicLong(9_700_000);

    private final String item = Long.toString(IDS.incrementAndGet());
    private final String shop = "reinstalled-" + item + ".myshopify.com";
    private final ProcessorHandler handler = setup.handler(new SettableClock("2026-03-01T12:00:01Z"));
    private final Delivery level =
            Delivery.of("inventory_levels/update", """
                    {"inventory_item_id": %s, "location_id": 7, "available": 4, "updated_at": "2026-03-01T12:00:00Z"}
                    """.formatted(item)).fromShop(shop);

    @BeforeEach
    void rememberTheFirstStore() {
        store("first", "2026-01-01T00:00:00Z");
        assertThat(setup.process(
                        handler,
                        Delivery.of("orders/updated", "{\"id\": 1, \"name\": \"#1\"}")
                                .fromShop(shop)))
                .isEmpty();
        store("second", "2026-03-01T11:59:00Z");
    }

    /** Prevents a level from being ignored for good, or lost in the rows of a store that is gone. */
    @Test
    void appliesALevelToTheNewStoreAndNotToTheOld() {
        sync("first");
        sync("second");

        assertThat(setup.process(handler, level)).isEmpty();

        assertThat(setup.logRow(level)).containsEntry("outcome", "applied").containsEntry("store_id", shop + "second");
        assertThat(row("second")).containsEntry("quantity", "4");
        assertThat(row("first")).containsEntry("quantity", "9");
    }

    @Test
    void appliesALevelWhereTheOldStoresRowsAreGone() {
        sync("second");

        assertThat(setup.process(handler, level)).isEmpty();

        assertThat(setup.logRow(level)).containsEntry("outcome", "applied").containsEntry("store_id", shop + "second");
        assertThat(row("second")).containsEntry("quantity", "4");
    }

    @Test
    void remembersTheNewStore() {
        sync("second");
        setup.process(handler, level);
        Delivery order =
                Delivery.of("orders/updated", "{\"id\": 2, \"name\": \"#2\"}").fromShop(shop);

        setup.process(handler, order);

        assertThat(setup.logRow(order)).containsEntry("store_id", shop + "second");
    }

    /** Prevents webhooks from going to a store that a look-up has just found inactive. */
    @Test
    void forgetsAStoreThatIsInactiveByNow() {
        setup.setActive(shop + "second", false);
        setup.process(handler, level);
        store("third", "2026-03-01T12:00:00Z");
        Delivery order =
                Delivery.of("orders/updated", "{\"id\": 2, \"name\": \"#2\"}").fromShop(shop);

        setup.process(handler, order);

        assertThat(setup.logRow(order)).containsEntry("store_id", shop + "third");
    }

    /** Prevents the new store's stock from being lost in the old one's rows before the sync has run. */
    @Test
    void waitsForTheSyncOfTheNewStore() {
        sync("first");
        ProcessorHandler fresh = setup.handler(new SettableClock("2026-03-01T12:00:01Z"));

        assertThat(setup.process(fresh, level)).containsExactly(level.webhookId());

        assertThat(row("first")).containsEntry("quantity", "9");
    }

    /** Prevents an operator from being shown the wrong store. */
    @Test
    void ignoresALevelUnderTheNewStore() {
        Delivery unknown = level.receivedAt(Delivery.RECEIVED.minusSeconds(120));

        assertThat(setup.process(handler, unknown)).isEmpty();

        assertThat(setup.logRow(unknown))
                .containsEntry("outcome", "ignored")
                .containsEntry("store_id", shop + "second");
    }

    private void store(String name, String installedAt) {
        setup.put(Table.STORES, Map.of("store_id", shop + name, "shop_domain", shop, "installed_at", installedAt));
    }

    private void sync(String name) {
        setup.put(
                Table.INVENTORY,
                Map.of(
                        "inventory_id",
                        name + item,
                        "store_id",
                        shop + name,
                        "inventory_item_id",
                        item,
                        "location_id",
                        "7",
                        "quantity",
                        "9"));
    }

    private Map<String, String> row(String name) {
        return setup.row(Table.INVENTORY, name + item);
    }
}
