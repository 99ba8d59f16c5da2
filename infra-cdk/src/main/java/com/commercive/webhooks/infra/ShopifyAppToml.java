package com.commercive.webhooks.infra;

import com.commercive.webhooks.infra.configuration.ConfigurationException;
import com.commercive.webhooks.model.topic.ApiVersion;
import com.commercive.webhooks.model.topic.ComplianceTopic;
import com.commercive.webhooks.model.topic.Endpoint;
import com.commercive.webhooks.model.topic.NeededFields;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that prints the webhook subscriptions of {@code shopify.app.toml} for a deployment. Shopify keeps
 * subscriptions that are declared there when deliveries fail; it deletes those made through its API after eight
 * failures in a row.
 */
public final class ShopifyAppToml {
    /** Where a topic without an endpoint of its own is sent to: its header names it. */
    private static final String ANY_TOPIC = "/webhooks";

    /** Which fields Shopify sends. */
    enum Payload {
        FULL,
        NEEDED
    }

    private ShopifyAppToml() {}

    /** @param arguments the file that {@code cdk deploy --outputs-file} wrote, and the options */
    public static void main(String[] arguments) throws IOException {
        List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            Payload payload = payload(options);
            JsonNode outputs = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
            for (JsonNode stack : outputs) {
                System.out.print(subscriptions(stack.path("WebhookUrl").asText(), payload));
            }
        } catch (ConfigurationException exception) {
            System.err.println(exception.getMessage());
            System.exit(1);
        }
    }

    /** Reads the options, of which there is one. */
    static Payload payload(List<String> options) {
        return switch (String.join(" ", options)) {
            case "", "--payload full" -> Payload.FULL;
            case "--payload needed" -> Payload.NEEDED;
            default ->
                throw new ConfigurationException("expected nothing, --payload full or --payload needed, found \"%s\""
                        .formatted(String.join(" ", options)));
        };
    }

    /**
     * Returns the block {@code [webhooks]}. The compliance topics have a key of their own, share one address, and come
     * whole: their bodies hold nothing but what they are about.
     */
    static String subscriptions(String webhookUrl, Payload payload) {
        StringBuilder toml = new StringBuilder("[webhooks]\napi_version = \"%s\"\n".formatted(ApiVersion.SUBSCRIBED));
        topicsBySubscription(payload).forEach((wanted, topics) -> {
            String fields = payload == Payload.NEEDED ? "\n  include_fields = " + list(wanted.fields().stream()) : "";
            toml.append(subscription(
                    "topics = " + list(topics.stream().map(Topic::shopifyName)) + fields, webhookUrl, wanted.path()));
        });
        Stream<String> compliance = Arrays.stream(ComplianceTopic.values()).map(ComplianceTopic::shopifyName);
        return toml.append(subscription("compliance_topics = " + list(compliance), webhookUrl, ComplianceTopic.PATH))
                .toString();
    }

    /** Returns the topics of each subscription: those with an address of their own alone, the others by their fields. */
    private static Map<Subscription, List<Topic>> topicsBySubscription(Payload payload) {
        return Arrays.stream(Topic.values())
                .filter(topic -> TopicKind.of(topic.shopifyName()) == TopicKind.APPLIED)
                .collect(Collectors.groupingBy(
                        topic -> new Subscription(
                                path(topic), payload == Payload.NEEDED ? NeededFields.of(topic) : List.of()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String path(Topic topic) {
        return Endpoint.of(topic.shopifyName()).map(Endpoint::path).orElse(ANY_TOPIC);
    }

    private static String list(Stream<String> texts) {
        return texts.map(text -> '"' + text + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    private static String subscription(String what, String webhookUrl, String path) {
        return """

                  [[webhooks.subscriptions]]
                  %s
                  uri = "%s%s"
                """.formatted(what, webhookUrl, path.substring(1));
    }

    private record Subscription(String path, List<String> fields) {}
}
