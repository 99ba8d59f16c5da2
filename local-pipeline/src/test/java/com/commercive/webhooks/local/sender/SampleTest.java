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
        assertThat(history).extracting(PostedWebhook::triggeredAt).isSorted();
        assertThat(history.getFirst().destination().topic()).contains("orders/create");
    }
}
