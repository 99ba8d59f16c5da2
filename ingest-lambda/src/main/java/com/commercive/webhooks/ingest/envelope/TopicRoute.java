package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.model.topic.Endpoint;
import com.commercive.webhooks.model.topic.Topic;

/**
 * The topic of a request, by path and header: the five documented paths mean their topic, whatever the header says, as
 * the header is not signed; any other path means the header's.
 */
public final class TopicRoute {
    private TopicRoute() {}

    /** Returns Shopify's name of the topic, or {@code unknown}. */
    public static String topic(IngestRequest request) {
        return Endpoint.at(request.path())
                .map(endpoint -> endpoint.topic().shopifyName())
                .or(() -> request.boundedHeader("topic"))
                .orElse(Topic.UNKNOWN);
    }
}
