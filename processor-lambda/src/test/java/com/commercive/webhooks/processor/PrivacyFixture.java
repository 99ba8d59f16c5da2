package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.privacy.PrivacyRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A shop with a customer who asks to be forgotten, another customer, and another shop with the same ids. */
abstract class PrivacyFixture {
    private static final AtomicInteger SHOPS = new AtomicInteger();

    /** After the webhooks of before, which are of 2026-03-01, and before those of after. */
    static final Instant REQUESTED = Instant.parse("2026-03-02T00:00:00Z");

    static final String BEFORE = "2026-03-01T10:00:00Z";
    static final String AFTER = "2026-03-03T10:00:00Z";

    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    final String shop = "privacy-" + SHOPS.incrementAndGet() + ".myshopify.com";
    final String other = "other-" + shop;
    final List<Delivery> ofMara = new ArrayList<>();
    final ProcessorHandler handler = setup.handler();
    Instant now = Instant.now();

    @BeforeEach
    void addStores() {
        setup.addStore("store " + shop, shop);
        setup.addStore("store " + other, other);
        process(customer(7, "Mara", BEFORE), order(1, 7, "Mara", BEFORE), order(2, 7, "Mara", BEFORE));
        ofMara.addAll(List.of(
                process(customer(7, "Mara", BEFORE)),
                process(order(1, 7, "Mara", BEFORE)),
                process(order(2, 7, "Mara", BEFORE)),
                process(refund(11, 1, "Mara")),
                process(fulfillment(21, 1, "Mara"))));
        process(customer(8, "Bo", BEFORE), order(3, 8, "Bo", BEFORE), refund(13, 3, "Bo"));
        Stream.of(customer(7, "Ines", BEFORE), order(1, 7, "Ines", BEFORE))
                .forEach(delivery -> process(delivery.fromShop(other)));
    }

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    void runUntilDone() {
        run();
        now = now.plus(Duration.ofMinutes(1));
        run();
    }

    String run() {
        return new PrivacyRun(setup.environment(), setup.dynamoDb(), () -> now).once();
    }

    /** Requests of other tests wait too. */
    static String open(int atLeast) {
        long open = setup.rows(Table.PRIVACY_REQUESTS).values().stream()
                .filter(row -> List.of("open", "waiting").contains(row.getOrDefault("state", "")))
                .count();
        assertThat(open).isGreaterThanOrEqualTo(atLeast);
        return "open " + open;
    }

    Map<String, String> request(Delivery delivery) {
        return setup.row(Table.PRIVACY_REQUESTS, delivery.webhookId());
    }

    Map<String, String> orderRow(long id) {
        return setup.row(Table.ORDERS, RowId.order(new ShopDomain(shop), new ShopifyId(Long.toString(id))));
    }

    Map<String, String> customerRow(long id) {
        return setup.row(Table.CUSTOMERS, RowId.customer(new ShopDomain(shop), new ShopifyId(Long.toString(id))));
    }

    /** Returns the rows of all tables, of this test's shops, that have a text anywhere. */
    List<Map<String, String>> rowsWith(String text) {
        return Arrays.stream(Table.values())
                .flatMap(table -> setup.rows(table).values().stream())
                .filter(row -> row.toString().contains(shop))
                .filter(row -> row.toString().contains(text))
                .toList();
    }

    Delivery process(Delivery delivery) {
        log(delivery);
        assertThat(setup.process(handler, delivery)).isEmpty();
        return delivery;
    }

    void process(Delivery... deliveries) {
        Arrays.stream(deliveries).forEach(this::process);
    }

    static void log(Delivery delivery) {
        new WebhookLog(setup.aws().dynamoDb(), setup.aws().tablePrefix()).recordReceived(delivery.envelope());
    }

    Delivery customer(long id, String name, String updatedAt) {
        return Delivery.of("customers/update", """
                        {"id": %d, "first_name": "%s", "email": "%2$s@example.com", "state": "enabled",
                         "updated_at": "%s"}
                        """.formatted(id, name, updatedAt))
                .fromShop(shop)
                .receivedAt(receipt(updatedAt))
                .about("customers/" + id);
    }

    Delivery order(long id, long customer, String name, String updatedAt) {
        return Delivery.of("orders/updated", """
                        {"id": %d, "name": "#%1$d", "email": "%s@example.com", "updated_at": "%s",
                         "customer": {"id": %d, "first_name": "%2$s"}}
                        """.formatted(id, name, updatedAt, customer))
                .fromShop(shop)
                .receivedAt(receipt(updatedAt))
                .about("orders/" + id);
    }

    static Instant receipt(String updatedAt) {
        return Instant.parse(updatedAt).plusSeconds(1);
    }

    Delivery refund(long id, long order, String name) {
        return Delivery.of("refunds/create", """
                        {"id": %d, "order_id": %d, "note": "%s broke it"}
                        """.formatted(id, order, name))
                .fromShop(shop)
                .about("orders/" + order);
    }

    Delivery fulfillment(long id, long order, String name) {
        return Delivery.of("fulfillments/create", """
                        {"id": %d, "order_id": %d, "status": "success", "destination": {"name": "%s"},
                         "created_at": "2026-03-01T10:00:00Z", "updated_at": "2026-03-01T10:00:00Z"}
                        """.formatted(id, order, name))
                .fromShop(shop)
                .about("orders/" + order);
    }

    Delivery customerRedact(String customer, String orders) {
        return compliance(
                "customers/redact", "\"customer\": %s, \"orders_to_redact\": [%s]".formatted(customer, orders));
    }

    Delivery shopRedact() {
        return Delivery.of("shop/redact", "{\"shop_id\": 1, \"shop_domain\": \"%s\"}".formatted(shop))
                .fromShop(shop)
                .receivedAt(REQUESTED);
    }

    Delivery compliance(String topic, String fields) {
        return compliance(topic, fields, shop);
    }

    static Delivery compliance(String topic, String fields, String shop) {
        return Delivery.of(topic, "{\"shop_id\": 1, \"shop_domain\": \"%s\", %s}".formatted(shop, fields))
                .fromShop(shop)
                .receivedAt(REQUESTED);
    }
}
