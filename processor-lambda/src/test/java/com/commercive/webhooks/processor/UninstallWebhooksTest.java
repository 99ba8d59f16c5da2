package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.SettableClock;
import com.commercive.webhooks.model.deployment.QueueSettings;
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

    /** Prevents a clock that is ahead from hiding the shop's next uninstall. */
    @Test
    void takesATimeAfterTheReceiptForTheReceipt() {
        store("a", "2026-01-01T00:00:00Z");

        setup.process(uninstalled("2026-03-02T11:00:00Z"));

        assertThat(store("a")).containsEntry("uninstalled_at", "2026-03-01T12:00:00Z");
    }

    /** Prevents a duplicate from switching off a store that was installed again into the same row. */
    @Test
    void leavesAStoreThatIsActiveAgainToTheUninstallThatItKnows() {
        store("a", "2026-01-01T00:00:00Z");
        setup.process(uninstalled("2026-02-01T00:00:05Z"));
        setup.setActive(shop + "a", true);
        Delivery duplicate = uninstalled("2026-02-01T00:00:05Z");

        setup.process(duplicate);

        assertThat(setup.logRow(duplicate)).containsEntry("outcome", "stale");
        assertThat(store("a")).containsEntry("is_active", "true");
    }

    /** Prevents a store from staying active for good whose row comes seconds after its uninstall. */
    @Test
    void waitsForAStoreWhoseRowComesLater() {
        SettableClock clock = new SettableClock("2026-03-01T12:14:59Z");
        ProcessorHandler handler = setup.handler(clock);
        Delivery delivery = uninstalled("2026-03-01T11:59:59Z");
        assertThat(setup.process(handler, delivery)).containsExactly(delivery.webhookId());
        assertThat(setup.logRow(delivery))
                .containsEntry("outcome", "retrying")
                .containsEntry("error", "shop_domain: expected that of a store, found none with it yet");
        store("late", "2026-02-01T00:00:00Z");

        assertThat(setup.process(handler, delivery.received(2))).isEmpty();

        assertThat(store("late")).containsEntry("is_active", "false");
        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied").doesNotContainKeys("error", "failed");
    }

    /** Prevents a shop that never became a store from filling the dead-letter queue. */
    @Test
    void ignoresAShopThatIsNoStoreAfterFifteenMinutes() {
        Delivery delivery = uninstalled("2026-02-01T00:00:00Z");

        assertThat(setup.process(setup.handler(new SettableClock("2026-03-01T12:15:00Z")), delivery))
                .isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "ignored").containsEntry("store_id", "unknown");
    }

    @Test
    void ignoresAShopThatIsNoStoreAtTheLastReceive() {
        Delivery delivery = uninstalled("2026-02-01T00:00:00Z").received(QueueSettings.MAX_RECEIVE_COUNT);

        assertThat(setup.process(setup.handler(new SettableClock("2026-03-01T12:00:01Z")), delivery))
                .isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "ignored").doesNotContainKeys("error", "failed");
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
