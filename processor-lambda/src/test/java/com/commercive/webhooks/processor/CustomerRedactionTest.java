package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.log.LogRedaction;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a customer who asks to be forgotten leaves behind, and what cannot come back. */
final class CustomerRedactionTest extends PrivacyFixture {
    @Test
    void aCustomerIsForgottenEverywhere() {
        Delivery request = process(customerRedact("{\"id\": 7, \"email\": \"Mara@example.com\"}", "1"));

        runUntilDone();

        assertThat(rowsWith("Mara")).isEmpty();
        assertThat(request(request))
                .containsEntry("kind", "customer_redact")
                .containsEntry("state", "done")
                .containsEntry("done_by", "privacy")
                .containsEntry("shopify_customer_id", "7")
                .containsEntry("due_at", "2026-04-01T00:00:00.000000000Z");
        assertThat(orderRow(1)).containsKeys("order_name", "redacted_at").doesNotContainKey("customer_name");
        assertThat(orderRow(2)).containsKeys("order_name", "redacted_at").doesNotContainKey("customer_email");
        assertThat(customerRow(7)).containsKeys("shopify_customer_id", "redacted_at");
    }

    @Test
    void nobodyElseIsForgotten() {
        process(customerRedact("{\"id\": 7, \"email\": \"Mara@example.com\"}", "1"));

        runUntilDone();

        assertThat(rowsWith("Bo@")).hasSize(2 + 2);
        assertThat(rowsWith("Ines@")).hasSize(2 + 2);
    }

    /** A redelivery under its own id, a redrive and a replay send the same message again. */
    @Test
    void theSameWebhooksAgainBringNothingBack() {
        process(customerRedact("{\"id\": 7}", "1"));
        runUntilDone();

        ofMara.forEach(this::process);

        assertThat(rowsWith("Mara")).isEmpty();
    }

    @Test
    void theSameWebhooksUnderNewIdsBringNothingBack() {
        process(customerRedact("{\"id\": 7}", "1"));
        runUntilDone();

        ofMara.stream().map(Delivery::underANewId).forEach(this::process);

        assertThat(rowsWith("Mara")).isEmpty();
    }

    @Test
    void bodiesOfTheSameMomentBringNothingBack() {
        process(customerRedact("{\"id\": 7}", "1"));
        runUntilDone();

        process(customer(7, "Mara", REQUESTED.toString()), order(1, 7, "Mara", REQUESTED.toString()));

        assertThat(rowsWith("Mara")).isEmpty();
        assertThat(orderRow(1)).containsEntry("shopify_updated_at", "2026-03-02T00:00:00Z");
    }

    @Test
    void whatWasNotThereYetComesWithoutWhatIsPersonal() {
        process(customerRedact("{\"id\": 9}", "5"));
        runUntilDone();

        process(order(5, 9, "Late", BEFORE), customer(9, "Late", BEFORE), refund(15, 5, "Late"));

        assertThat(rowsWith("Late")).isEmpty();
        assertThat(orderRow(5)).containsEntry("order_name", "#5");
        assertThat(customerRow(9)).containsEntry("state", "enabled");
    }

    @Test
    void aFailureDoesNotFillALogRowAgain() {
        process(customerRedact("{\"id\": 7}", "1"));
        runUntilDone();
        Delivery again = ofMara.get(1).underANewId();
        log(again);
        new LogRedaction(setup.aws().dynamoDb(), setup.aws().tablePrefix())
                .redact(again.envelope().id(), REQUESTED);
        setup.faults.failBefore(request -> setup.writes(request, Table.ORDERS));

        setup.process(handler, again);

        assertThat(setup.logRow(again)).containsKey("error");
        assertThat(rowsWith("Mara")).isEmpty();
    }

    /** A processor that began before the marks were there can write after them. */
    @Test
    void whatCameWhileFunctionsDidNotKnowYetIsTakenLater() {
        process(customerRedact("{\"id\": 7}", "1"));
        run();
        String id = RowId.order(new ShopDomain(shop), new ShopifyId("1"));
        setup.put(
                Table.ORDERS,
                Map.of(
                        "order_id",
                        id,
                        "store_id",
                        "store " + shop,
                        "shopify_order_id",
                        "1",
                        "customer_name",
                        "Mara",
                        "created_at",
                        now.toString()));
        log(ofMara.get(1).underANewId().receivedAt(now));
        assertThat(rowsWith("Mara")).hasSize(2);

        now = now.plus(Duration.ofMinutes(1));
        run();

        assertThat(rowsWith("Mara")).isEmpty();
    }

    @Test
    void aNewerBodyIsWritten() {
        process(customerRedact("{\"id\": 7}", "1"));
        runUntilDone();

        Delivery newer = process(order(1, 7, "Marianne", AFTER));

        assertThat(orderRow(1)).containsEntry("customer_name", "Marianne");
        assertThat(setup.logRow(newer)).containsKey("payload");
    }

    @Test
    void anEmailAloneFindsTheCustomer() {
        Delivery request = process(customerRedact("{\"email\": \"mara@EXAMPLE.com\"}", ""));

        runUntilDone();

        assertThat(request(request)).containsEntry("state", "done").doesNotContainKey("shopify_customer_id");
        assertThat(rowsWith("Mara")).isEmpty();
        assertThat(rowsWith("Bo@")).hasSize(2 + 2);
    }

    @Test
    void anOrderThatAnotherServiceMadeIsFound() {
        setup.put(
                Table.ORDERS,
                Map.of(
                        "order_id", "theirs " + shop,
                        "store_id", "store " + shop,
                        "shopify_order_id", "31",
                        "customer_name", "Mara",
                        "created_at", "2026-02-01T00:00:00Z"));
        process(customerRedact("{\"id\": 99}", "31"));

        runUntilDone();

        assertThat(setup.row(Table.ORDERS, "theirs " + shop))
                .containsKey("redacted_at")
                .doesNotContainKey("customer_name");
        assertThat(orderRow(31)).isEmpty();
    }
}
