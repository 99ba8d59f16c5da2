package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicKind;
import java.util.Optional;

/**
 * What is logged of a next-generation Event. It is known by its body, which has {@code fields_changed}, or by its headers: a
 * handle, and a topic without a slash. Of what both say the body counts, as it is signed.
 *
 * @param topic its name in the log, such as {@code events/Order}
 */
record ShopifyEvent(String topic, Optional<String> action, Optional<String> handle) {
    /** Returns the Event; empty where the request is a classic webhook. */
    static Optional<ShopifyEvent> of(IngestRequest request, BodyOutline body) {
        if (!body.has("fields_changed") && !hasHeaders(request)) {
            return Optional.empty();
        }
        return Optional.of(new ShopifyEvent(
                TopicKind.eventTopic(field("topic", request, body).orElse(Topic.UNKNOWN)),
                field("action", request, body),
                field("handle", request, body)));
    }

    private static boolean hasHeaders(IngestRequest request) {
        boolean isClassic = request.shopifyHeader("topic")
                .filter(topic -> topic.contains("/"))
                .isPresent();
        return request.shopifyHeader("handle").isPresent() && !isClassic;
    }

    private static Optional<String> field(String name, IngestRequest request, BodyOutline body) {
        return body.text(name).map(IngestRequest::bounded).or(() -> request.boundedHeader(name));
    }
}
