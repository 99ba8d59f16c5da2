package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Which store a shop's webhooks belong to, while the shop uninstalls the app and installs it again. */
class StoreLookUpTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicInteger SHOPS = new AtomicInteger();
    private final String shop = "shop-of-many-lives-" + SHOPS.incrementAndGet() + ".myshopify.com";
    private final ProcessorHandler handler = setup.handler();

    @BeforeEach
    void installFirst() {
        install("first", "2026-01-01T00:00:00Z");
        setup.faults.heal();
    }

    /** Prevents a read of the store for each of a shop's webhooks. */
    @Test
    void looksAnActiveStoreUpOnce() {
        setup.setActive(shop + "first", true);

        assertThat(storeOfAnOrder()).isEqualTo(shop + "first");
        assertThat(storeOfAnOrder()).isEqualTo(shop + "first");

        assertThat(setup.faults.calls().stream()
                        .filter(QueryRequest.class::isInstance)
                        .map(QueryRequest.class::cast)
                        .filter(query -> query.tableName().equals(setup.aws().tablePrefix() + Table.STORES.name(""))))
                .hasSize(1);
    }

    /** Prevents the webhooks of a shop that has just been installed again from going to the row that was switched off. */
    @Test
    void keepsNoInactiveStoreInMemory() {
        setup.setActive(shop + "first", false);
        assertThat(storeOfAnOrder()).isEqualTo(shop + "first");

        install("second", "2026-02-01T00:00:00Z");

        assertThat(storeOfAnOrder()).isEqualTo(shop + "second");
    }

    private String storeOfAnOrder() {
        Delivery order =
                Delivery.of("orders/updated", "{\"id\": 1, \"name\": \"#1\"}").fromShop(shop);
        assertThat(setup.process(handler, order)).isEmpty();
        Map<String, String> row = setup.logRow(order);
        assertThat(row).containsEntry("outcome", "applied");
        return row.getOrDefault("store_id", "");
    }

    private void install(String name, String installedAt) {
        setup.put(Table.STORES, Map.of("store_id", shop + name, "shop_domain", shop, "installed_at", installedAt));
    }
}
