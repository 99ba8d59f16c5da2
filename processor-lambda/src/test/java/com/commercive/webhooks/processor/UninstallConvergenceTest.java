package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any order of arrival, with any duplicates, leaves each row of a domain at its newest uninstall. */
class UninstallConvergenceTest {
    private static final ProcessorSetup SETUP = new ProcessorSetup();
    private static final AtomicInteger SHOPS = new AtomicInteger();
    private static final List<String> INSTALLED = List.of(second(3), second(6));

    @BeforeContainer
    static void start() {
        SETUP.start();
    }

    @Property(tries = 40)
    void doesNotDependOnTheOrderOfArrival(@ForAll long seed) {
        Random random = new Random(seed);
        String shop = "shop-of-any-order-" + SHOPS.incrementAndGet() + ".myshopify.com";
        INSTALLED.forEach(time ->
                SETUP.put(Table.STORES, Map.of("store_id", shop + time, "shop_domain", shop, "installed_at", time)));
        List<String> times = Stream.generate(() -> second(random.nextInt(10)))
                .limit(1 + random.nextInt(5))
                .toList();

        ProcessorHandler handler = SETUP.handler();
        Arrivals.of(times, random)
                .forEach(time -> assertThat(SETUP.process(handler, uninstalled(shop, time)))
                        .isEmpty());

        for (String installed : INSTALLED) {
            Optional<String> newest = times.stream()
                    .filter(time -> time.compareTo(installed) >= 0)
                    .max(Comparator.naturalOrder());
            Map<String, String> row = SETUP.row(Table.STORES, shop + installed);
            assertThat(Optional.ofNullable(row.get("uninstalled_at"))).isEqualTo(newest);
            assertThat(row.containsKey("is_active")).isEqualTo(newest.isPresent());
        }
    }

    /** Whatever comes again after the shop was installed again into the same row. */
    @Property(tries = 40)
    void leavesAStoreThatWasSetActiveAgain(@ForAll long seed) {
        Random random = new Random(seed);
        String shop = "shop-of-two-lives-" + SHOPS.incrementAndGet() + ".myshopify.com";
        SETUP.put(Table.STORES, Map.of("store_id", shop, "shop_domain", shop, "installed_at", second(0)));
        List<String> times = Stream.generate(() -> second(random.nextInt(10)))
                .limit(1 + random.nextInt(5))
                .toList();
        ProcessorHandler handler = SETUP.handler();
        times.forEach(time -> SETUP.process(handler, uninstalled(shop, time)));
        SETUP.setActive(shop, true);

        Arrivals.of(times, random)
                .forEach(time -> assertThat(SETUP.process(handler, uninstalled(shop, time)))
                        .isEmpty());

        assertThat(SETUP.row(Table.STORES, shop))
                .containsEntry("is_active", "true")
                .containsEntry(
                        "uninstalled_at",
                        times.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static Delivery uninstalled(String shop, String time) {
        return Delivery.of("app/uninstalled", "{\"myshopify_domain\": null}")
                .fromShop(shop)
                .triggeredAt(time);
    }

    private static String second(int second) {
        return "2026-02-01T00:00:0%dZ".formatted(second);
    }
}
