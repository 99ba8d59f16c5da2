package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.log.WebhookLog;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Each call of AWS costs the processor more than all of its own work. A webhook whose store is in memory costs two at most
 * beside those that write its rows and its log row.
 */
final class NumberOfCallsTest extends ResourceFixture {
    private final ProcessorHandler handler = setup.handler(InstantSource.system());

    @Test
    void ofANewProductWithThreeVariants() {
        assertThat(calls(product(1, 1, 2, 3))).isEqualTo(5 + 2);
    }

    @Test
    void ofAProductThatIsThere() {
        calls(product(1, 1, 2));

        assertThat(calls(product(2, 1, 2))).isEqualTo(4 + 1);
    }

    @Test
    void ofAProductThatLostAVariant() {
        calls(product(1, 1, 2));

        assertThat(calls(product(2, 2))).isEqualTo(4 + 2);
    }

    @Test
    void ofAStaleProduct() {
        calls(product(2, 1));

        assertThat(calls(product(1, 1))).isEqualTo(1 + 2);
    }

    @Test
    void ofANewCustomer() {
        assertThat(calls(updated("customers/create", 1, "\"first_name\": \"Bo\"")))
                .isEqualTo(2 + 2);
    }

    @Test
    void ofARefund() {
        calls(updated("orders/create", 1, "\"name\": \"#1\""));

        assertThat(calls(Delivery.of(
                        "refunds/create", "{\"id\": %d, \"order_id\": %d, \"note\": \"x\"}".formatted(id + 1, id))))
                .isEqualTo(2 + 2);
    }

    /** The order may be another service's, of which an index knows. */
    @Test
    void ofARefundWhoseOrderDidNotComeYet() {
        assertThat(calls(Delivery.of(
                        "refunds/create", "{\"id\": %d, \"order_id\": %d, \"note\": \"x\"}".formatted(id + 1, id))))
                .isEqualTo(2 + 2);
    }

    @Test
    void ofADeletion() {
        calls(product(1, 1));

        assertThat(calls(deleted("products/delete"))).isEqualTo(2);
    }

    @Test
    void ofAnEdit() {
        assertThat(calls(Delivery.of("orders/edited", "{\"order_edit\": {\"order_id\": %d}}".formatted(id))))
                .isEqualTo(1);
    }

    @Test
    void ofWhatAShopSaysOfItself() {
        assertThat(calls(Delivery.of(
                        "shop/update", "{\"myshopify_domain\": \"%s\", \"name\": \"x\"}".formatted(Delivery.SHOP))))
                .isEqualTo(2 + 1);
    }

    private Delivery product(int second, int... variants) {
        StringBuilder list = new StringBuilder();
        for (int variant : variants) {
            list.append(list.isEmpty() ? "" : ", ").append("{\"id\": %d}".formatted(id + variant));
        }
        return updated("products/update", second, "\"title\": \"Cup\", \"variants\": [%s]".formatted(list));
    }

    /** Counts the calls for a webhook that ingest has logged, once a first one has read the store. */
    private int calls(Delivery delivery) {
        setup.process(handler, Delivery.of("orders/edited", "{\"order_edit\": {\"order_id\": 1}}"));
        new WebhookLog(setup.dynamoDb(), setup.aws().tablePrefix()).recordReceived(delivery.envelope());
        AtomicInteger calls = new AtomicInteger();
        setup.faults.failBefore(request -> {
            calls.incrementAndGet();
            return false;
        });
        assertThat(setup.process(handler, delivery)).isEmpty();
        setup.faults.heal();
        return calls.get();
    }
}
