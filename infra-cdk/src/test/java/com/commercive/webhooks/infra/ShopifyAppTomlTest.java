package com.commercive.webhooks.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.topic.TopicKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyAppTomlTest {
    private final String toml = ShopifyAppToml.subscriptions("https://abc.lambda-url.us-east-1.on.aws/");

    @Test
    void subscribesEachTopicAtItsEndpoint() {
        assertThat(toml)
                .contains("""
                          [[webhooks.subscriptions]]
                          topics = ["orders/updated"]
                          uri = "https://abc.lambda-url.us-east-1.on.aws/webhooks/orders/update"
                        """.indent(0))
                .containsPattern("topics = \\[\"orders/create\"\\]\\n  uri = \".+/webhooks/orders/create\"")
                .containsPattern(
                        "topics = \\[\"inventory_levels/update\"\\]\\n  uri = \".+/webhooks/inventory/update\"")
                .containsPattern("topics = \\[\"fulfillments/create\"\\]\\n  uri = \".+/webhooks/fulfillment/create\"")
                .containsPattern("topics = \\[\"app/uninstalled\"\\]\\n  uri = \".+/webhooks/app/uninstall\"");
    }

    /** An app of the store that lacks these is refused at Shopify's review. */
    @Test
    void subscribesTheComplianceTopics() {
        assertThat(toml)
                .contains("  compliance_topics = [\"customers/data_request\", \"customers/redact\", \"shop/redact\"]\n"
                        + "  uri = \"https://abc.lambda-url.us-east-1.on.aws/webhooks/compliance\"\n");
    }

    /** A topic that ingest does not take for one of these would be answered with 200 in spite of a bad signature. */
    @ParameterizedTest
    @ValueSource(strings = {"customers/data_request", "customers/redact", "shop/redact"})
    void ingestTreatsThemAsComplianceTopics(String topic) {
        assertThat(toml).contains('"' + topic + '"');
        assertThat(TopicKind.of(topic)).isEqualTo(TopicKind.COMPLIANCE);
    }

    @Test
    void startsWithTheVersionThatBodiesAreWrittenIn() {
        assertThat(toml).startsWith("[webhooks]\napi_version = \"2026-10\"\n");
    }
}
