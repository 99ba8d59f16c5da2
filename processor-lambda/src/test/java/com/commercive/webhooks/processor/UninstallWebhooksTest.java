package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UninstallWebhooksTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicInteger SHOPS = new AtomicInteger();
    private final String shop = "shop-" + SHOPS.incrementAndGet() + ".myshopify.com";

    @Test
    void switchesTheStoreOffAndKeepsItsData() {
        store("a", "2026-02-01T00:00:00+01:00");
        Delivery delivery = uninstalled("2026-02-01T10:00:00.123456789Z");

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(store("a"))
                .containsEntry("is_active", "false")
                .containsEntry("uninstalled_at", "2026-02-01T10:00:00.123456789Z")
                .containsEntry("installed_at", "2026-02-01T00:00:00+01:00");
        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied").containsEntry("store_id", shop + "a");
    }

    /** Prevents an uninstall that came a day late from switching off the store that was installed again since. */
    @Test
    void leavesAStoreThatWasInstalledSince() {
        store("a", "2026-02-02T00:00:00Z");
        Delivery delivery = uninstalled("2026-02-01T23:59:59Z");

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "stale");
        assertThat(store("a")).doesNotContainKeys("is_active", "uninstalled_at");
    }

    /** Another service writes this time, in a format of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-02T00:00:00.123456", "2026-02-02T00:00", "2026-02-02T01:00:00+01:00"})
    void readsWhenAStoreWasInstalledAsOtherServicesWriteIt(String installedAt) {
        store("a", installedAt);
        Delivery delivery = uninstalled("2026-02-01T23:59:59Z");

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "stale");
    }

    /** Prevents an uninstall from being called stale, or a new installation from being switched off, by the unit of a number. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-02T00:00:00Z, 1, stale", "2026-02-02T00:00:00Z, 1000, stale", "2026-02-02T00:00:00.250Z, 1.000, stale",
        "2026-02-01T00:00:00Z, 1, applied", "2026-02-01T00:00:00Z, 1000, applied",
                "2026-02-01T00:00:00.250Z, 1.000, applied"
    })
    void readsWhenAStoreWasInstalledFromANumberToo(Instant installed, BigDecimal unit, String outcome) {
        BigDecimal number =
                new BigDecimal(installed.toEpochMilli()).movePointLeft(3).multiply(unit);
        setup.aws()
                .dynamoDb()
                .putItem(request -> request.tableName(setup.aws().tablePrefix() + "stores")
                        .item(Map.of(
                                "store_id", AttributeValue.fromS(shop + "a"),
                                "shop_domain", AttributeValue.fromS(shop),
                                "installed_at", AttributeValue.fromN(number.toPlainString()))));
        Delivery delivery = uninstalled("2026-02-01T23:59:59Z");

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", outcome);
    }

    @Test
    void judgesEachRowOfADomainByItsOwnInstallation() {
        store("old", "2026-01-01T00:00:00Z");
        store("new", "2026-02-02T00:00:00Z");

        setup.process(uninstalled("2026-02-01T00:00:00Z"));

        assertThat(store("old")).containsEntry("is_active", "false");
        assertThat(store("new")).doesNotContainKey("is_active");
    }

    @Test
    void leavesTheTimeOfTheNewerUninstall() {
        store("a", "2026-01-01T00:00:00Z");
        setup.process(uninstalled("2026-02-01T00:00:05Z"));
        Delivery older = uninstalled("2026-02-01T00:00:00Z");

        setup.process(older);

        assertThat(setup.logRow(older)).containsEntry("outcome", "stale");
        assertThat(store("a")).containsEntry("uninstalled_at", "2026-02-01T00:00:05Z");
    }

    @Test
    void ignoresAShopThatIsNoStore() {
        Delivery delivery = uninstalled("2026-02-01T00:00:00Z");

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "ignored").containsEntry("store_id", "unknown");
    }

    private Delivery uninstalled(String triggeredAt) {
        return Delivery.of("app/uninstalled", "{\"id\": 1, \"myshopify_domain\": null, \"updated_at\": null}")
                .fromShop(shop)
                .triggeredAt(triggeredAt);
    }

    private void store(String name, String installedAt) {
        setup.put(Table.STORES, Map.of("store_id", shop + name, "shop_domain", shop, "installed_at", installedAt));
    }

    private Map<String, String> store(String name) {
        return setup.row(Table.STORES, shop + name);
    }
}
