package com.commercive.webhooks.ingest.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.ingest.http.IngestRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicRouteTest {
    @ParameterizedTest
    @CsvSource({
        "/webhooks/orders/create, orders/create",
        "/webhooks/orders/update, orders/updated",
        "/webhooks/inventory/update, inventory_levels/update",
        "/webhooks/fulfillment/create, fulfillments/create",
        "/webhooks/app/uninstall, app/uninstalled",
    })
    void theDocumentedPathsMeanTheirTopicWhereNoHeaderNamesAny(String path, String topic) {
        assertThat(topic(path, Map.of())).isEqualTo(topic);
        assertThat(topic(path, Map.of("x-shopify-topic", "  "))).isEqualTo(topic);
    }

    /** An order that was deleted, read as an update, would lose all its values. */
    @ParameterizedTest
    @ValueSource(strings = {"orders/delete", "orders/edited", "orders/create", "customers/redact", "any/topic"})
    void theHeaderCountsWhereItNamesAnotherTopicThanThePath(String header) {
        assertThat(topic("/webhooks/orders/update", Map.of("x-shopify-topic", header)))
                .isEqualTo(header);
        assertThat(topic("/webhooks/orders/update", Map.of("shopify-topic", header)))
                .isEqualTo(header);
    }

    /** They are in the platform's subscriptions and tests, though Shopify knows no such topics. */
    @ParameterizedTest
    @CsvSource({
        "orders/update, orders/updated",
        "inventory/update, inventory_levels/update",
        "fulfillment/create, fulfillments/create",
        "app/uninstall, app/uninstalled",
        "orders/create, orders/create",
    })
    void thePlatformsOwnNamesMeanTheirTopics(String header, String topic) {
        assertThat(topic("/webhooks", Map.of("x-shopify-topic", header))).isEqualTo(topic);
        assertThat(topic("/webhooks/orders/create", Map.of("x-shopify-topic", header)))
                .isEqualTo(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/webhooks", "/webhooks/orders/create/", "/webhooks/orders/CREATE", "/any"})
    void anyOtherPathMeansTheHeadersTopic(String path) {
        assertThat(topic(path, Map.of("x-shopify-topic", "orders/paid"))).isEqualTo("orders/paid");
        assertThat(topic(path, Map.of("shopify-topic", "orders/paid"))).isEqualTo("orders/paid");
    }

    @Test
    void isUnknownWhereNobodySaysIt() {
        assertThat(topic("/", Map.of())).isEqualTo("unknown");
        assertThat(topic("/", Map.of("x-shopify-topic", " "))).isEqualTo("unknown");
    }

    @Test
    void isBounded() {
        assertThat(topic("/", Map.of("x-shopify-topic", "x".repeat(4_000)))).hasSize(255);
    }

    private static String topic(String path, Map<String, String> headers) {
        return TopicRoute.topic(new IngestRequest("POST", path, headers, new byte[0]));
    }
}
