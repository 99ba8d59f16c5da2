package com.commercive.webhooks.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.infra.ShopifyAppToml.Payload;
import com.commercive.webhooks.infra.configuration.ConfigurationException;
import com.commercive.webhooks.model.topic.NeededFields;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyAppTomlTest {
    private static final String URL = "https://abc.lambda-url.us-east-1.on.aws/";

    private final String toml = ShopifyAppToml.subscriptions(URL, Payload.FULL);

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

    /** Each topic that is applied is declared once: twice, and each of its webhooks comes twice. */
    @ParameterizedTest
    @EnumSource
    void subscribesEachTopicOnce(Topic topic) {
        assertThat(toml).containsOnlyOnce('"' + topic.shopifyName() + '"');
        assertThat(ShopifyAppToml.subscriptions(URL, Payload.NEEDED)).containsOnlyOnce('"' + topic.shopifyName() + '"');
    }

    @Test
    void sendsTopicsWithoutAnEndpointToOneAddress() {
        assertThat(toml).contains("""
                          topics = ["orders/cancelled", "orders/paid                        """.indent(0).strip()).contains("\n  uri = \"" + URL + "webhooks\"\n");
    }

    @Test
    void trimsEachSubscriptionToTheFieldsOfItsTopics() {
        assertThat(ShopifyAppToml.subscriptions(URL, Payload.NEEDED))
                .contains("""
                          topics = ["inventory_levels/update"]
                          include_fields = ["inventory_item_id", "location_id", "available", "updated_at"]
                          uri = "https://abc.lambda-url.us-east-1.on.aws/webhooks/inventory/update"
                        """.indent(0))
                .containsOnlyOnce("[\"customers/data_request\", ");
    }

    /** Shopify takes a second body that is equal in the chosen fields for a duplicate, and drops it. Others have no such time. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "ORDERS_EDITED",
                "REFUNDS_CREATE",
                "INVENTORY_LEVELS_DISCONNECT",
                ".+_DELETE",
                ".+_REDACT",
                ".+_DATA_REQUEST"
            },
            mode = EnumSource.Mode.MATCH_NONE)
    void keepsTheTimeThatTellsTwoBodiesApart(Topic topic) {
        assertThat(NeededFields.of(topic)).contains("updated_at");
    }

    @Test
    void readsItsOption() {
        assertThat(ShopifyAppToml.payload(List.of())).isEqualTo(Payload.FULL);
        assertThat(ShopifyAppToml.payload(List.of("--payload", "full"))).isEqualTo(Payload.FULL);
        assertThat(ShopifyAppToml.payload(List.of("--payload", "needed"))).isEqualTo(Payload.NEEDED);
        assertThatThrownBy(() -> ShopifyAppToml.payload(List.of("--payload", "half")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("expected nothing, --payload full or --payload needed, found \"--payload half\"");
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
