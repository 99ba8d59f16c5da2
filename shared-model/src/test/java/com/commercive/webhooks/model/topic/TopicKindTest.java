package com.commercive.webhooks.model.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicKindTest {
    /** Each name of a metric costs money, and whoever has a signed body can make up topics. */
    @ParameterizedTest
    @CsvSource({
        "orders/create, APPLIED, orders/create",
        "customers/redact, COMPLIANCE, customers/redact",
        "events/Order, EVENT, events",
        "events/any made-up text, EVENT, events",
        "events, UNKNOWN, unknown",
        "carts/update, UNKNOWN, unknown",
        "Order, UNKNOWN, unknown",
        "unknown, UNKNOWN, unknown",
    })
    void hasAFewLabels(String topic, TopicKind kind, String label) {
        assertThat(TopicKind.of(topic)).isEqualTo(kind);
        assertThat(TopicKind.label(topic)).isEqualTo(label);
    }
}
