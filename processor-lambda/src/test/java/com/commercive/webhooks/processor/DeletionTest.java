package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeletionTest extends ResourceFixture {
    private static final String AT = "2026-03-01T11:00:00Z";

    @ParameterizedTest
    @ValueSource(strings = {"orders", "products", "customers"})
    void marksTheRowAndChangesNothingElse(String resource) {
        setup.process(bodyOf(resource, 1));
        Map<String, String> before = row(resource);
        Delivery delivery = deleted(resource + "/delete").triggeredAt(AT);

        assertThat(setup.process(delivery)).isEmpty();

        Map<String, String> expected = new HashMap<>(before);
        expected.put("deleted_at", AT);
        expected.put("updated_at", row(resource).get("updated_at"));
        assertThat(row(resource)).isEqualTo(expected);
        assertThat(setup.logRow(delivery)).containsEntry("outcome", "applied");
    }

    /** Prevents a deletion that came before the create from being forgotten, and an update from undoing it. */
    @ParameterizedTest
    @ValueSource(strings = {"orders", "products", "customers"})
    void makesARowThatLaterBodiesFill(String resource) {
        setup.process(deleted(resource + "/delete").triggeredAt(AT));
        assertThat(row(resource)).containsEntry("deleted_at", AT).hasSize(7);

        Delivery body = bodyOf(resource, 1);
        setup.process(body);

        assertThat(setup.logRow(body)).containsEntry("outcome", "applied");
        assertThat(row(resource))
                .containsEntry("deleted_at", AT)
                .containsEntry("shopify_updated_at", "2026-03-01T10:00:01Z");
    }

    @Test
    void keepsTheFirstOfSeveralMarks() {
        Delivery later = deleted("orders/delete").triggeredAt("2026-03-01T11:00:01Z");
        setup.process(later);
        setup.process(deleted("orders/delete").triggeredAt(AT));
        Delivery last = deleted("orders/delete").triggeredAt("2026-03-01T11:00:02Z");

        setup.process(last);

        assertThat(setup.logRow(last)).containsEntry("outcome", "stale");
        assertThat(order()).containsEntry("deleted_at", AT);
    }

    @Test
    void datesFromReceiptWhereNothingSaysWhen() {
        setup.process(deleted("products/delete"));

        assertThat(product()).containsEntry("deleted_at", Delivery.RECEIVED.toString());
    }

    @Test
    void leavesTheVariantsOfADeletedProduct() {
        setup.process(updated("products/update", 1, "\"variants\": [{\"id\": %d}]".formatted(id + 1)));

        setup.process(deleted("products/delete"));

        assertThat(variant(id + 1)).isNotEmpty().doesNotContainKey("deleted_at");
    }

    @Test
    void takesWhatIsEmptyForNothing() {
        Delivery delivery = Delivery.of("customers/delete", """
                {"id": %d, "tax_exemptions": [], "email": null, "first_name": "",
                 "admin_graphql_api_id": "gid://shopify/Customer/%d"}
                """.formatted(id, id));

        assertThat(setup.process(delivery)).isEmpty();

        assertThat(customer()).containsKey("deleted_at");
    }

    /** Prevents a reader of one signed body from deleting the thing that it is about, by another header. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"updated_at\": \"2026-03-01T10:00:00Z\" | updated_at: expected no such field in a deletion, found text of 20 characters",
                "\"title\": \"Cup\" | title: expected no such field in a deletion, found text of 3 characters",
                "\"test\": false | test: expected no such field in a deletion, found true or false",
                "\"variants\": [{}] | variants: expected no such field in a deletion, found an array of 1 elements",
                "\"customer\": {\"id\": 1} | customer: expected no such field in a deletion, found an object of 1 fields",
                "\"admin_graphql_api_id\": \"gid://shopify/Product/5\" | admin_graphql_api_id: expected that of type Order, found text of 23 characters",
                "\"order_id\": 4 | order_id: expected no such field in a deletion, found a number of 1 characters",
            })
    void refusesABodyWithAnythingBesideItsId(String field, String error) {
        Delivery other = Delivery.of("orders/delete", "{\"id\": %d, %s}".formatted(id, field));

        assertThat(setup.process(other)).containsExactly(other.webhookId());

        assertThat(setup.logRow(other)).containsEntry("outcome", "failed").containsEntry("error", error);
        assertThat(order()).isEmpty();
    }

    private Delivery bodyOf(String resource, int second) {
        return updated(
                resource + (resource.equals("orders") ? "/updated" : "/update"), second, "\"currency\": \"EUR\"");
    }

    private Map<String, String> row(String resource) {
        return switch (resource) {
            case "orders" -> order();
            case "products" -> product();
            default -> customer();
        };
    }
}
