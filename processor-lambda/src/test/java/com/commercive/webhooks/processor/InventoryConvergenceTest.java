package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.SettableClock;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Any order of arrival, with any duplicates, ends in the newest level of each row. */
class InventoryConvergenceTest {
    private static final ProcessorSetup SETUP = new ProcessorSetup();
    private static final AtomicLong IDS = new AtomicLong(40_000_000);

    @BeforeContainer
    static void start() {
        SETUP.start();
    }

    @Property(tries = 40)
    void doesNotDependOnTheOrderOfArrival(@ForAll long seed) {
        Random random = new Random(seed);
        long item = IDS.incrementAndGet();
        SETUP.put(Table.INVENTORY, row(item, "here", "location_id", "7"));
        SETUP.put(Table.INVENTORY, row(item, "anywhere", "sku", "without a location"));
        List<Level> levels = levels(random, true);

        ProcessorHandler handler = SETUP.handler();
        Arrivals.of(levels, random)
                .forEach(level ->
                        assertThat(SETUP.process(handler, level.delivery(item))).isEmpty());

        assertThat(quantity(item, "here")).isEqualTo(newest(levels, level -> level.location() == 7));
        assertThat(quantity(item, "anywhere")).isEqualTo(newest(levels, level -> !level.isDisconnection()));
    }

    /** Rows that the sync puts at any moment, with stock that it read before all levels, end in the newest level too. */
    @Property(tries = 40)
    void doesNotDependOnWhenTheSyncPutsARow(@ForAll long seed) {
        Random random = new Random(seed);
        long item = IDS.incrementAndGet();
        List<Level> levels = levels(random, false);
        List<Delivery> arrivals = Arrivals.of(levels, random).stream()
                .map(level -> level.delivery(item))
                .toList();
        int putBefore = random.nextInt(arrivals.size() + 1);
        SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
        ProcessorHandler handler = SETUP.handler(clock);

        List<Delivery> waiting = new ArrayList<>();
        for (Delivery arrival : arrivals.subList(0, putBefore)) {
            assertThat(SETUP.process(handler, arrival)).containsExactly(arrival.webhookId());
            waiting.add(arrival.received(2));
        }
        SETUP.put(Table.INVENTORY, row(item, "late", "quantity", "1000"));
        arrivals.subList(putBefore, arrivals.size())
                .forEach(arrival -> assertThat(SETUP.process(handler, arrival)).isEmpty());
        clock.advance(Duration.ofSeconds(120));
        waiting.forEach(arrival -> assertThat(SETUP.process(handler, arrival)).isEmpty());

        assertThat(quantity(item, "late")).isEqualTo(newest(levels, level -> true));
    }

    private static List<Level> levels(Random random, boolean disconnections) {
        return IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(number -> new Level(
                        7 + random.nextInt(2), random.nextInt(4), number, disconnections && random.nextInt(4) == 0))
                .toList();
    }

    private static Map<String, String> row(long item, String name, String attribute, String value) {
        return Map.of(
                "inventory_id",
                name + item,
                "inventory_item_id",
                Long.toString(item),
                "store_id",
                ProcessorSetup.STORE,
                attribute,
                value);
    }

    private static @Nullable String quantity(long item, String name) {
        return SETUP.row(Table.INVENTORY, name + item).get("quantity");
    }

    private static @Nullable String newest(List<Level> levels, Predicate<Level> wanted) {
        return levels.stream()
                .filter(wanted)
                .max(Comparator.comparing(Level::second).thenComparing(Level::number))
                .map(Level::available)
                .orElse(null);
    }

    /**
     * A level of the item.
     *
     * @param second of its {@code updated_at} or its trigger: several share one, as Shopify's whole seconds do
     * @param number of its trigger, which tells them apart, and what is available, where the item is tracked
     */
    private record Level(int location, int second, int number, boolean isDisconnection) {
        @Nullable
        String available() {
            return isDisconnection || number % 3 == 1 ? null : Integer.toString(number);
        }

        Delivery delivery(long item) {
            return body(item).triggeredAt("2026-03-01T10:00:0%d.00000%dZ".formatted(second, number));
        }

        private Delivery body(long item) {
            if (isDisconnection) {
                return Delivery.of(
                        "inventory_levels/disconnect",
                        "{\"inventory_item_id\": %d, \"location_id\": %d}".formatted(item, location));
            }
            return Delivery.of("inventory_levels/update", """
                            {"inventory_item_id": %d, "location_id": %d, "available": %s, "updated_at": "2026-03-01T10:00:0%dZ"}
                            """.formatted(item, location, available(), second));
        }
    }
}
