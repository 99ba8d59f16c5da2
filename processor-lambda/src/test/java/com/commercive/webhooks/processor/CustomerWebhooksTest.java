package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CustomerWebhooksTest extends ResourceFixture {
    @Test
    void writesTheRowOfTheDataDictionary() {
        Delivery delivery = updated("customers/create", 5, """
                "email": "bo@example.com", "first_name": "Bo", "last_name": "Ek", "phone": "+4642", "state": "enabled",
                "tags": "vip", "currency": "SEK", "verified_email": false, "created_at": "2026-03-01T09:00:00+01:00"
                """);

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(customer())
                .containsAllEntriesOf(Map.of(
                        "store_id", ProcessorSetup.STORE,
                        "shop_domain", Delivery.SHOP,
                        "shopify_customer_id", Long.toString(id),
                        "email", "bo@example.com",
                        "first_name", "Bo",
                        "last_name", "Ek",
                        "phone", "+4642",
                        "state", "enabled",
                        "tags", "vip",
                        "currency", "SEK"))
                .containsAllEntriesOf(Map.of(
                        "verified_email", "false",
                        "shopify_created_at", "2026-03-01T08:00:00Z",
                        "shopify_updated_at", "2026-03-01T10:00:05Z",
                        "clock_updated_at", "2026-03-01T10:00:05Z",
                        "shopify_clock", "2026-03-01T10:00:05.000000000Z#"))
                .containsKeys("customer_id", "created_at", "updated_at")
                .hasSize(18);
    }

    @Test
    void removesWhatIsNullAndLeavesWhatIsAbsent() {
        setup.process(updated("customers/create", 1, "\"email\": \"bo@example.com\", \"phone\": \"+4642\""));

        setup.process(updated("customers/update", 2, "\"phone\": null"));

        assertThat(customer()).containsEntry("email", "bo@example.com").doesNotContainKey("phone");
    }

    @Test
    void leavesTheRowToTheNewerBody() {
        setup.process(updated("customers/update", 2, "\"first_name\": \"new\""));
        Delivery create = updated("customers/create", 1, "\"first_name\": \"old\"");

        setup.process(create);

        assertThat(setup.logRow(create)).containsEntry("outcome", "stale");
        assertThat(customer()).containsEntry("first_name", "new");
    }

    @Test
    void writesTheRowThatAnotherServiceMade() {
        setup.put(
                Table.CUSTOMERS,
                Map.of(
                        "customer_id",
                        "theirs-" + id,
                        "store_id",
                        ProcessorSetup.STORE,
                        "shopify_customer_id",
                        Long.toString(id)));

        setup.process(updated("customers/update", 1, "\"first_name\": \"Bo\""));

        assertThat(customer()).isEmpty();
        assertThat(setup.row(Table.CUSTOMERS, "theirs-" + id)).containsEntry("first_name", "Bo");
    }

    @Test
    void failsWithTheFieldThatIsWrong() {
        Delivery broken = updated("customers/update", 1, "\"verified_email\": \"yes\"");

        assertThat(setup.process(broken)).containsExactly(broken.webhookId());

        assertThat(setup.logRow(broken))
                .containsEntry("error", "verified_email: expected true or false, found text of 3 characters");
    }
}
