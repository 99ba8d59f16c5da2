package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a shop says of itself, and what it allows the app, in the row of its newest installation. */
final class ShopUpdateTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicInteger SHOPS = new AtomicInteger();
    private final String shop = "told-shop-" + SHOPS.incrementAndGet() + ".myshopify.com";

    @Test
    void writesTheNewestRowOfTheDomain() {
        setup.addStore(shop, shop);
        setup.put(
                Table.STORES,
                Map.of("store_id", "newer-" + shop, "shop_domain", shop, "installed_at", "2026-02-01T00:00:00Z"));
        Delivery delivery = update(1, "\"name\": \"Lamps\", \"currency\": \"EUR\", \"iana_timezone\": \"Europe/Rome\"");

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.row(Table.STORES, "newer-" + shop))
                .containsAllEntriesOf(Map.of(
                        "shop_name", "Lamps",
                        "plan_name", "basic",
                        "currency", "EUR",
                        "timezone", "Europe/Rome",
                        "shop_clock", "2026-03-01T10:00:01.000000000Z#"))
                .hasSize(8);
        assertThat(setup.row(Table.STORES, shop)).doesNotContainKey("shop_name");
        assertThat(setup.logRow(delivery))
                .containsEntry("outcome", "applied")
                .containsEntry("store_id", "newer-" + shop);
    }

    @Test
    void leavesTheRowToTheNewerBody() {
        setup.addStore(shop, shop);
        setup.process(update(2, "\"name\": \"new\""));
        Delivery older = update(1, "\"name\": \"old\", \"currency\": \"EUR\"");

        setup.process(older);

        assertThat(setup.logRow(older)).containsEntry("outcome", "stale");
        assertThat(setup.row(Table.STORES, shop))
                .containsEntry("shop_name", "new")
                .doesNotContainKey("currency");
    }

    /** Prevents a row of ours from standing in the way of the platform's, which comes a moment later. */
    @Test
    void waitsForTheStoreAndMakesNone() {
        Delivery early = update(1, "\"name\": \"Lamps\"").receivedAt(Instant.now());
        assertThat(setup.process(early)).containsExactly(early.webhookId());

        Delivery late = early.receivedAt(Instant.now().minus(Duration.ofMinutes(16)));
        assertThat(setup.process(late)).isEmpty();

        assertThat(setup.logRow(late)).containsEntry("outcome", "ignored");
        assertThat(setup.row(Table.STORES, shop)).isEmpty();
    }

    @Test
    void refusesABodyOfAnotherShop() {
        setup.addStore(shop, shop);
        Delivery other = Delivery.of("shop/update", "{\"myshopify_domain\": \"other.myshopify.com\", \"name\": \"x\"}")
                .fromShop(shop);

        assertThat(setup.process(other)).containsExactly(other.webhookId());

        assertThat(setup.logRow(other).get("error")).startsWith("myshopify_domain: expected the header's shop");
        assertThat(setup.row(Table.STORES, shop)).doesNotContainKey("shop_name");
    }

    @Test
    void keepsTheScopesThatTheAppHasNow() {
        setup.addStore(shop, shop);
        setup.process(scopes(2, "[\"read_orders\", \"write_products\"]"));
        Delivery older = scopes(1, "[\"read_orders\"]");

        setup.process(older);

        assertThat(setup.logRow(older)).containsEntry("outcome", "stale");
        assertThat(setup.row(Table.STORES, shop))
                .containsEntry("scopes", "[read_orders, write_products]")
                .containsEntry("scopes_clock", "2026-03-01T10:00:02.000000000Z#");

        setup.process(scopes(3, "[]"));

        assertThat(setup.row(Table.STORES, shop)).doesNotContainKey("scopes");
    }

    /** Prevents another body under this header from taking the scopes away. */
    @Test
    void refusesABodyWithoutScopes() {
        setup.addStore(shop, shop);
        Delivery other = Delivery.of("app/scopes_update", "{\"id\": 1}").fromShop(shop);

        assertThat(setup.process(other)).containsExactly(other.webhookId());

        assertThat(setup.logRow(other))
                .containsEntry("error", "body: expected an app's scopes, with current, found an object of 1 fields");
    }

    private Delivery scopes(int second, String current) {
        String body =
                "{\"id\": \"gid://shopify/App/1\", \"previous\": [], \"current\": %s, \"updated_at\": \"2026-03-01T10:00:0%dZ\"}";
        return Delivery.of("app/scopes_update", body.formatted(current, second)).fromShop(shop);
    }

    private Delivery update(int second, String fields) {
        return Delivery.of(
                        "shop/update",
                        "{\"myshopify_domain\": \"%s\", \"plan_name\": \"basic\", \"updated_at\": \"2026-03-01T10:00:0%dZ\", %s}"
                                .formatted(shop, second, fields))
                .fromShop(shop);
    }
}
