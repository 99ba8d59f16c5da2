package com.commercive.webhooks.processor;

import static com.commercive.webhooks.model.deployment.QueueSettings.MAX_RECEIVE_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.webhook.Failure;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fails, what its log row says, and who else is affected: nobody. */
class FailingWebhooksTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicInteger SHOPS = new AtomicInteger();

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no json | body: expected JSON, found 7 bytes that are not from line 1, column 1",
                "{\"id\": 1} x | body: expected JSON, found 11 bytes that are not from line 1, column 11",
                "[1, 2] | body: expected an object, found an array of 2 elements",
                "null | body: expected an object, found null",
                "{} | id: expected a positive integer, found nothing",
                "{\"id\": -1} | id: expected a positive integer, found a number of 2 characters",
                "{\"id\": 1e400} | id: expected a positive integer, found a number of 6 characters",
                "{\"id\": {}} | id: expected a positive integer, found an object of 0 fields",
                "{\"id\": 1, \"total_price\": \"a lot of money\"} | total_price: expected a decimal of at most 38 digits, found text of 14 characters",
                "{\"id\": 1, \"total_price\": \"1e400\"} | total_price: expected a decimal of at most 38 digits, found text of 5 characters",
                "{\"id\": 1, \"total_price\": 123456789012345678901234567890123456789012345678901234567890} | total_price: expected a decimal of at most 38 digits, found a number of 60 characters",
                "{\"id\": 1, \"currency\": 5} | currency: expected text of at most 50000 characters, found a number of 1 characters",
                "{\"id\": 1, \"customer\": \"Bo\"} | customer: expected an object, found text of 2 characters",
                "{\"id\": 1, \"line_items\": {}} | line_items: expected an array, found an object of 0 fields",
                "{\"id\": 1, \"line_items\": [{\"id\": 2}, {\"quantity\": 1}]} | line_items[1].id: expected a positive integer, found nothing",
                "{\"id\": 1, \"line_items\": [{\"id\": 2, \"quantity\": 1.5}]} | line_items[0].quantity: expected a whole number, found a number of 3 characters",
                "{\"id\": 1, \"created_at\": \"yesterday\"} | created_at: expected an ISO-8601 time with an offset, found text of 9 characters",
                "{\"id\": 1, \"updated_at\": \"2027-03-01T12:00:00Z\"} | updated_at: expected a time at most a day after receipt, found one 365 days after it",
            })
    void namesTheFieldAndTheShapeOfWhatItHeld(String body, String error) {
        Delivery delivery = Delivery.of("orders/updated", body);

        assertThat(setup.process(delivery)).containsExactly(delivery.webhookId());

        assertThat(setup.logRow(delivery))
                .containsEntry("error", error)
                .containsEntry("failed", "yes")
                .containsEntry("outcome", "failed")
                .containsEntry("processed", "false")
                .containsEntry("attempts", "1");
    }

    @Test
    void refusesADeepBody() {
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 1, \"x\": " + "[".repeat(100_000));

        setup.process(delivery);

        assertThat(setup.logRow(delivery))
                .hasEntrySatisfying(
                        "error", error -> assertThat(error).startsWith("body: expected at most 200 levels"));
    }

    @Test
    void refusesAShopDomainThatIsNone() {
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 1}").fromShop("red-shop.myshopify.com.evil.com");

        setup.process(delivery);

        assertThat(setup.logRow(delivery))
                .containsEntry("error", "shop_domain: expected {shop}.myshopify.com, found text of 31 characters");
    }

    @Test
    void refusesATriggerOfNextYear() {
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 1}").triggeredAt("2027-03-01T12:00:00Z");

        setup.process(delivery);

        assertThat(setup.logRow(delivery))
                .hasEntrySatisfying(
                        "error",
                        error -> assertThat(error)
                                .startsWith("X-Shopify-Triggered-At: expected a time at most a day after receipt"));
    }

    @Test
    void takesAnUnreadableTriggerForNone() {
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 41, \"currency\": \"EUR\"}")
                .triggeredAt("noon");

        setup.process(delivery);

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": 42, \"name\": \"a\\u0000b\"} | a\0b",
                "{\"id\": 42, \"name\": \"a\\ud800b\"} | a\uFFFDb",
                "{\"id\": 42, \"name\": \"first\", \"name\": \"last\"} | last",
            })
    void appliesTextsOfAnyKind(String body, String name) {
        Delivery delivery = Delivery.of("orders/updated", body);

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.rows(Table.ORDERS).values())
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("shopify_order_id", "42")
                        .containsEntry("order_name", name.translateEscapes().replace("\\uFFFD", "\uFFFD")));
    }

    /** Prevents the first webhooks of a new store from being lost to a race with the platform's own row. */
    @Test
    void waitsForAStoreAndFindsItWithoutHelp() {
        String shop = "new-" + SHOPS.incrementAndGet() + ".myshopify.com";
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 43, \"currency\": \"EUR\"}")
                .fromShop(shop);
        ProcessorHandler handler = setup.handler();
        assertThat(setup.process(handler, delivery)).containsExactly(delivery.webhookId());
        assertThat(setup.logRow(delivery))
                .containsEntry("error", "shop_domain: expected that of a store, found none with it yet")
                .containsEntry("outcome", "retrying");

        setup.addStore("store-" + shop, shop);

        assertThat(setup.process(handler, delivery.received(2))).isEmpty();
        assertThat(setup.logRow(delivery))
                .containsEntry("outcome", "applied")
                .containsEntry("store_id", "store-" + shop)
                .doesNotContainKeys("error", "failed");
    }

    /** Prevents one throttled call from sending a whole group through the queue again. */
    @Test
    void triesACallThreeTimes() {
        AtomicInteger failures = new AtomicInteger(2);
        setup.faults.failBefore(request -> failures.getAndDecrement() > 0);
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 44, \"currency\": \"EUR\"}");

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
    }

    @Test
    void saysOfTheLastReceiveThatItFailedForGood() {
        setup.faults.failBefore(request -> setup.writes(request, Table.ORDERS));
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 45, \"currency\": \"EUR\"}")
                .received(MAX_RECEIVE_COUNT);

        setup.process(delivery);

        assertThat(setup.logRow(delivery))
                .containsEntry("outcome", "failed")
                .containsEntry("error", "aws: SdkClientException")
                .containsEntry("attempts", "30");
    }

    @Test
    void neverWritesAFailureOverASuccess() {
        Delivery delivery = Delivery.of("orders/updated", "{\"id\": 46, \"currency\": \"EUR\"}");
        setup.process(delivery);
        setup.faults.failBefore(request -> setup.writes(request, Table.ORDERS));

        setup.process(delivery.received(2));

        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied").doesNotContainKey("error");
    }

    @Test
    void tellsABugByItsKindAlone() {
        assertThat(Failure.of(new IllegalStateException("a customer's name")))
                .isEqualTo(new Failure.Bug("internal: IllegalStateException"));
    }
}
