package com.commercive.webhooks.local.sender;

import java.util.Optional;

/**
 * Say where a webhook goes.
 *
 * @param topic the topic that its header names; empty: it has no such header
 */
public record Destination(String path, Optional<String> topic) {
    /** Read a topic of Shopify's, or a path. */
    public static Destination parse(String topicOrPath) {
        return topicOrPath.startsWith("/")
                ? new Destination(topicOrPath, Endpoint.topicOf(topicOrPath))
                : new Destination(Endpoint.pathOf(topicOrPath), Optional.of(topicOrPath));
    }

    public static Destination of(Endpoint endpoint) {
        return new Destination(endpoint.path(), Optional.of(endpoint.topic()));
    }
}
