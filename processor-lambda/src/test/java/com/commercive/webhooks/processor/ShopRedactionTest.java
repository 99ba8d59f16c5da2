package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a shop that asks to be forgotten leaves behind, and what cannot come back. */
final class ShopRedactionTest extends PrivacyFixture {
    @Test
    void aShopIsForgotten() {
        setup.setActive("store " + shop, false);
        Delivery request = process(shopRedact());

        runUntilDone();

        assertThat(request(request)).containsEntry("state", "done");
        assertThat(rowsWith("Mara")).isEmpty();
        assertThat(rowsWith("Bo@")).isEmpty();
        assertThat(rowsWith("Ines@")).hasSize(2 + 2);
    }

    @Test
    void aForgottenShopLosesItsName() {
        process(shopUpdate("Mara's Cups"));
        assertThat(setup.row(Table.STORES, "store " + shop)).containsEntry("shop_name", "Mara's Cups");
        setup.setActive("store " + shop, false);
        process(shopRedact());

        runUntilDone();
        setup.process(setup.handler(), shopUpdate("Mara's Plates"));

        assertThat(setup.row(Table.STORES, "store " + shop))
                .containsKey("installed_at")
                .doesNotContainKey("shop_name");
    }

    private Delivery shopUpdate(String name) {
        return Delivery.of("shop/update", "{\"myshopify_domain\": \"%s\", \"name\": \"%s\"}".formatted(shop, name))
                .fromShop(shop);
    }

    @Test
    void oldWebhooksOfAForgottenShopAreIgnored() {
        setup.setActive("store " + shop, false);
        process(shopRedact());
        runUntilDone();
        ProcessorHandler cold = setup.handler();

        Delivery again = ofMara.get(1).underANewId();
        log(again);
        setup.process(cold, again, order(6, 7, "Mara", BEFORE).fromShop(shop));

        assertThat(setup.logRow(again)).containsEntry("outcome", "ignored").doesNotContainKey("payload");
        assertThat(rowsWith("Mara")).isEmpty();
        assertThat(orderRow(6)).isEmpty();
    }

    @Test
    void aNewInstallationOfAForgottenShopStartsClean() {
        setup.setActive("store " + shop, false);
        process(shopRedact());
        runUntilDone();
        setup.setActive("store " + shop, true);

        Delivery newer = order(1, 7, "Marianne", AFTER).receivedAt(Instant.parse(AFTER));
        setup.process(setup.handler(), newer);

        assertThat(orderRow(1)).containsEntry("customer_name", "Marianne");
        assertThat(setup.logRow(newer)).containsEntry("outcome", "applied").containsKey("payload");
    }

    @Test
    void aShopThatIsActiveWaitsForAPerson() {
        Delivery request = process(shopRedact());

        assertThat(run()).isEqualTo(open(1));
        assertThat(request(request)).containsEntry("state", "waiting");
        assertThat(rowsWith("Mara@")).isNotEmpty();

        setup.setActive("store " + shop, false);
        runUntilDone();

        assertThat(request(request)).containsEntry("state", "done");
        assertThat(rowsWith("Mara")).isEmpty();
    }

    @Test
    void aShopWithoutAStoreIsNoFailure() {
        String unknown = "unknown-" + shop;
        Delivery order = order(1, 7, "Mara", BEFORE).fromShop(unknown);
        log(order);
        Delivery request =
                compliance("customers/redact", "\"customer\": {\"id\": 7}, \"orders_to_redact\": [1]", unknown);
        process(request);

        runUntilDone();

        assertThat(request(request)).containsEntry("state", "done").doesNotContainKey("store_id");
        assertThat(setup.logRow(order)).containsKey("redacted_at").doesNotContainKey("payload");
    }
}
