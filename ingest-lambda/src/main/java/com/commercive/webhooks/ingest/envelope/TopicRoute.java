package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.ingest.http.Request;
import com.commercive.webhooks.model.topic.Topic;
import java.util.Map;

/**
 * Route by path and header: the five documented paths mean their topic, whatever the header says, as the header is not
 * signed; any other path means the header's.
 */
public final class TopicRoute {
    private static final Map<String, Topic> PATHS = Map.of(
            "/webhooks/orders/create", Topic.ORDERS_CREATE,
            "/webhooks/orders/update", Topic.ORDERS_UPDATED,
            "/webhooks/inventory/update", Topic.INVENTORY_LEVELS_UPDATE,
            "/webhooks/fulfillment/create", Topic.FULFILLMENTS_CREATE,
            "/webhooks/app/uninstall", Topic.APP_UNINSTALLED);

    /** Shopify's longest topic name has about 40 characters. */
    private static final int MAX_LENGTH = 255;

    private TopicRoute() {}

    /** Shopify's name of the topic, or {@code unknown}. */
    public static String topic(Request request) {
        Topic routed = PATHS.get(request.path());
        return routed != null
                ? routed.shopifyName()
                : request.shopifyHeader("topic")
                        .map(topic -> Bounded.text(topic, MAX_LENGTH))
                        .orElse(Topic.UNKNOWN);
    }
}
