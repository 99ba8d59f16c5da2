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
    void theDocumentedPathsMeanTheirTopicWhateverTheHeaderSays(String path, String topic) {
        assertThat(topic(path, Map.of("x-shopify-topic", "customers/redact"))).isEqualTo(topic);
        assertThat(topic(path, Map.of())).isEqualTo(topic);
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
