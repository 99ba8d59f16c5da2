package com.commercive.webhooks.local.sender;

import com.commercive.webhooks.model.topic.Endpoint;
import java.util.Optional;

/**
 * Say where a webhook goes.
 *
 * @param topic the topic that its header names; empty: it has no such header
 */
public record Destination(String path, Optional<String> topic) {
    /** The address of topics that have none of their own. */
    private static final String OTHERS = "/webhooks";

    /** Read a topic of Shopify's, or a path. */
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
