package com.commercive.webhooks.infra;

import com.commercive.webhooks.model.topic.Topic;

/** List the documented endpoints, each with the topic that Shopify is to send there. */
enum Endpoint {
    ORDERS_CREATE("/webhooks/orders/create", Topic.ORDERS_CREATE),
    ORDERS_UPDATE("/webhooks/orders/update", Topic.ORDERS_UPDATED),
    INVENTORY_UPDATE("/webhooks/inventory/update", Topic.INVENTORY_LEVELS_UPDATE),
    FULFILLMENT_CREATE("/webhooks/fulfillment/create", Topic.FULFILLMENTS_CREATE),
    APP_UNINSTALL("/webhooks/app/uninstall", Topic.APP_UNINSTALLED);

    private final String path;
    private final Topic topic;

    Endpoint(String path, Topic topic) {
        this.path = path;
        this.topic = topic;
    }

    String path() {
        return path;
    }

    Topic topic() {
        return topic;
    }
}
