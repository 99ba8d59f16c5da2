package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.ingest.http.Request;
import com.commercive.webhooks.model.topic.Endpoint;
import com.commercive.webhooks.model.topic.Topic;

/**
 * Route by path and header: the five documented paths mean their topic, whatever the header says, as the header is not
 * signed; any other path means the header's.
 */
public final class TopicRoute {
    /** Shopify's longest topic name has about 40 characters. */
    private static final int MAX_LENGTH = 255;

    private TopicRoute() {}

    /** Shopify's name of the topic, or {@code unknown}. */
    public static String topic(Request request) {
        return Endpoint.at(request.path())
                .map(endpoint -> endpoint.topic().shopifyName())
                .or(() -> request.shopifyHeader("topic").map(topic -> Bounded.text(topic, MAX_LENGTH)))
                .orElse(Topic.UNKNOWN);
    }
}
