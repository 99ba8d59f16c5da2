package com.commercive.webhooks.local.sender;

import com.commercive.webhooks.model.topic.Endpoint;
import java.util.Optional;

/**
 * The destination of a webhook: a path, and the topic in its header.
 *
 * @param topic the topic in the header; empty where the webhook has no such header
 */
public record Destination(String path, Optional<String> topic) {
    /** The path for topics without an endpoint of their own. */
    private static final String DEFAULT_PATH = "/webhooks";

    /** Returns the destination that a topic of Shopify, or a path, names. */
    public static Destination parse(String topicOrPath) {
        return topicOrPath.startsWith("/")
                ? new Destination(
                        topicOrPath,
                        Endpoint.at(topicOrPath)
                                .map(endpoint -> endpoint.topic().shopifyName()))
                : new Destination(
                        Endpoint.of(topicOrPath).map(Endpoint::path).orElse(DEFAULT_PATH), Optional.of(topicOrPath));
    }

    public static Destination of(Endpoint endpoint) {
        return new Destination(endpoint.path(), Optional.of(endpoint.topic().shopifyName()));
    }
}
