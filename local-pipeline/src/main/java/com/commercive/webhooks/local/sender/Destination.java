package com.commercive.webhooks.local.sender;

import com.commercive.webhooks.model.topic.Endpoint;
import java.util.Optional;

/**
 * The destination of a webhook.
 *
 * @param topic the topic that its header names; empty: it has no such header
 */
public record Destination(String path, Optional<String> topic) {
    /** The path of topics that have no endpoint of their own. */
    private static final String OTHERS = "/webhooks";

    /** Reads a topic of Shopify, or a path. */
    public static Destination parse(String topicOrPath) {
        return topicOrPath.startsWith("/")
                ? new Destination(
                        topicOrPath,
                        Endpoint.at(topicOrPath)
                                .map(endpoint -> endpoint.topic().shopifyName()))
                : new Destination(
                        Endpoint.of(topicOrPath).map(Endpoint::path).orElse(OTHERS), Optional.of(topicOrPath));
    }

    public static Destination of(Endpoint endpoint) {
        return new Destination(endpoint.path(), Optional.of(endpoint.topic().shopifyName()));
    }
}
