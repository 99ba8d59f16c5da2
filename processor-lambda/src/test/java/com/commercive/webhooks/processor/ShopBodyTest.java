package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed body can be sent again under other headers, so an uninstall must be a Shop's and of the shop that it names. */
class ShopBodyTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicInteger SHOPS = new AtomicInteger();
    private final String shop = "own-shop-" + SHOPS.incrementAndGet() + ".myshopify.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 1, \"myshopify_domain\": null}",
                "{\"shop_owner\": \"Mara Tester\"}",
                "{\"plan_name\": \"\"}",
                "{\"primary_location_id\": 7}",
                "{\"myshopify_domain\": \"SHOP\"}",
                "{\"myshopify_domain\": \"SHOP\", \"domain\": \"other-shop.myshopify.com\"}",
                "{\"plan_name\": \"basic\", \"domain\": \"SHOP\"}",
                "{\"plan_name\": \"basic\", \"domain\": \"lamps.example.com\"}",
            })
    void takesAShopsBody(String body) {
        Delivery delivery = uninstalled(body.replace("SHOP", shop));

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
        assertThat(setup.row(Table.STORES, shop)).containsEntry("is_active", "false");
    }

    /** Shopify's own case of a domain is not always the header's. */
    @Test
    void comparesDomainsInAnyCase() {
        Delivery delivery = uninstalled("{\"myshopify_domain\": \"" + shop.replace("own-shop", "Own-Shop") + "\"}");

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
    }

    /** Prevents a reader of one signed body from switching off any store by its name alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": 1, \"email\": \"a@example.com\"} | body: expected a Shop's, with myshopify_domain, shop_owner, plan_name or primary_location_id, found an object of 2 fields",
                "{\"myshopify_domain\": \"green.myshopify.com\"} | myshopify_domain: expected the header's shop, found text of 19 characters",
                "{\"myshopify_domain\": \"green\"} | myshopify_domain: expected the header's shop, found text of 5 characters",
                "{\"myshopify_domain\": 5} | myshopify_domain: expected text of at most 50000 characters, found a number of 1 characters",
                "{\"plan_name\": \"basic\", \"domain\": \"Green.MyShopify.com\"} | domain: expected the header's shop, found text of 19 characters",
                "{\"plan_name\": \"basic\", \"domain\": \"a.b.myshopify.com\"} | domain: expected the header's shop, found text of 17 characters",
            })
    void refusesABodyOfAnotherKindOrShop(String body, String error) {
        Delivery delivery = uninstalled(body);

        assertThat(setup.process(delivery)).containsExactly(delivery.webhookId());

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "failed").containsEntry("error", error);
        assertThat(setup.row(Table.STORES, shop)).doesNotContainKey("is_active");
    }

    private Delivery uninstalled(String body) {
        setup.put(Table.STORES, Map.of("store_id", shop, "shop_domain", shop, "installed_at", "2026-01-01T00:00:00Z"));
        return Delivery.of("app/uninstalled", body).fromShop(shop);
    }
}
