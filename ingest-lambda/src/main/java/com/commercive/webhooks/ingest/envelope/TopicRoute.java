package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.model.topic.ComplianceTopic;
import com.commercive.webhooks.model.topic.Endpoint;
import com.commercive.webhooks.model.topic.Topic;

/**
 * The topic of a classic webhook: its header's, else its path's. Neither is signed, and the header is what Shopify says that
 * the body is.
 */
public final class TopicRoute {
    private TopicRoute() {}

    /** Returns Shopify's name of the topic that header or path names, or {@code unknown}. */
    public static String topic(IngestRequest request) {
        return request.boundedHeader("topic")
                .map(TopicRoute::shopifyName)
                .or(() -> Endpoint.at(request.path())
                        .map(endpoint -> endpoint.topic().shopifyName()))
                .orElse(Topic.UNKNOWN);
    }

    /** Returns the topic as above; at the compliance path, where no header names it, the body's keys do. */
    static String topic(IngestRequest request, BodyOutline body) {
        String topic = topic(request);
        return topic.equals(Topic.UNKNOWN) && isAtCompliancePath(request)
                ? ComplianceTopic.ofKeys(body.fields().keySet())
                        .map(ComplianceTopic::shopifyName)
                        .orElse(topic)
                : topic;
    }

    /** Returns whether a request means a compliance topic, by its path or its header. */
    public static boolean isCompliance(IngestRequest request) {
        return isAtCompliancePath(request)
                || ComplianceTopic.named(topic(request)).isPresent();
    }

    private static boolean isAtCompliancePath(IngestRequest request) {
        return request.path().equals(ComplianceTopic.PATH);
    }

    /** Returns Shopify's name where a header has the platform's, such as {@code orders/update}. */
    private static String shopifyName(String header) {
        return Endpoint.named(header)
                .map(endpoint -> endpoint.topic().shopifyName())
                .orElse(header);
    }
}
