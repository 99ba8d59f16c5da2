package com.commercive.webhooks.infra;

import com.commercive.webhooks.model.topic.ComplianceTopic;
import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A program that prints the webhook subscriptions of {@code shopify.app.toml} for a deployment. Shopify keeps
 * subscriptions that are declared there when deliveries fail; it deletes those made through its API after eight
 * failures in a row.
 */
public final class ShopifyAppToml {
    private static final String API_VERSION = "2026-10";

    private ShopifyAppToml() {}

    /** @param arguments the file that {@code cdk deploy --outputs-file} wrote */
    public static void main(String[] arguments) throws IOException {
        JsonNode outputs = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        for (JsonNode stack : outputs) {
            System.out.print(subscriptions(stack.path("WebhookUrl").asText()));
        }
    }

    /** Returns the block {@code [webhooks]}. The compliance topics have a key of their own and share one address. */
    static String subscriptions(String webhookUrl) {
        StringBuilder toml = new StringBuilder("[webhooks]\napi_version = \"%s\"\n".formatted(API_VERSION));
        for (Endpoint endpoint : Endpoint.values()) {
            toml.append(subscription(
                    "topics = [\"%s\"]".formatted(endpoint.topic().shopifyName()), webhookUrl, endpoint.path()));
        }
        String compliance = Arrays.stream(ComplianceTopic.values())
                .map(topic -> '"' + topic.shopifyName() + '"')
                .collect(Collectors.joining(", ", "compliance_topics = [", "]"));
        return toml.append(subscription(compliance, webhookUrl, ComplianceTopic.PATH))
                .toString();
    }

    private static String subscription(String topics, String webhookUrl, String path) {
        return """

                  [[webhooks.subscriptions]]
                  %s
                  uri = "%s%s"
                """.formatted(topics, webhookUrl, path.substring(1));
    }
}
