package com.commercive.webhooks.local.sender;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SampleTest {
    @ParameterizedTest
    @EnumSource
    void everySampleIsFoundByItsNameAndItsTopic(Sample sample) {
        assertThat(Sample.named(sample.sampleName())).contains(sample);
        assertThat(Sample.ofTopic(sample.topic())).contains(sample);
        assertThat(sample.body()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyEndpointHasASample(Endpoint endpoint) {
        assertThat(Sample.ofTopic(endpoint.topic().shopifyName())).isPresent();
        assertThat(Destination.parse(endpoint.path()))
                .isEqualTo(Destination.parse(endpoint.topic().shopifyName()));
    }

    /** Prevents an uninstall of the samples from failing, as one of another shop than its header's. */
    @Test
    void theBodyOfAShopNamesTheShopThatSendsIt() {
        ObjectNode uninstalled = Sample.from("a.myshopify.com", Sample.APP_UNINSTALLED.body());

        assertThat(uninstalled.path("myshopify_domain").asText()).isEqualTo("a.myshopify.com");
        assertThat(uninstalled.has("shop_owner")).isTrue();
        assertThat(Sample.from("a.myshopify.com", Sample.ORDERS_CREATE.body()).has("myshopify_domain"))
                .isFalse();
    }

    @Test
    void severalOrdersHaveNoIdInCommon() {
        List<ObjectNode> orders =
                IntStream.range(0, 50).mapToObj(Sample.ORDERS_UPDATED::body).toList();

        assertThat(orders).extracting(order -> order.path("id").longValue()).doesNotHaveDuplicates();
        assertThat(orders)
                .flatExtracting(order -> order.path("line_items").findValuesAsText("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aHistoryEndsWithTheNewestState() {
        List<PostedWebhook> history = OrderHistory.of("a.myshopify.com", 0, Instant.parse("2026-11-20T10:00:00Z"));

        assertThat(history).hasSize(5);
        assertThat(history)
                .extracting(webhook -> webhook.triggeredAt().orElseThrow())
                .isSorted();
        assertThat(history.getFirst().destination().topic()).contains("orders/create");
    }
}
