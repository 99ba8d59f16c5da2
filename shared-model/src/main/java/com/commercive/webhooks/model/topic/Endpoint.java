package com.commercive.webhooks.model.topic;

import java.util.Arrays;
import java.util.Optional;

/** The endpoints, each with the topic that it stands for where no header names one. */
public enum Endpoint {
    INVENTORY_LEVELS_UPDATE("/webhooks/inventory/update", Topic.INVENTORY_LEVELS_UPDATE),
    ORDERS_CREATE("/webhooks/orders/create", Topic.ORDERS_CREATE),
    ORDERS_UPDATED("/webhooks/orders/update", Topic.ORDERS_UPDATED),
    FULFILLMENTS_CREATE("/webhooks/fulfillment/create", Topic.FULFILLMENTS_CREATE),
    APP_UNINSTALLED("/webhooks/app/uninstall", Topic.APP_UNINSTALLED);

    private static final String ROOT = "/webhooks/";

    private final String path;
    private final Topic topic;

    Endpoint(String path, Topic topic) {
        this.path = path;
        this.topic = topic;
    }

    /** Returns the endpoint at a path. */
    public static Optional<Endpoint> at(String path) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.path.equals(path))
                .findFirst();
    }

    /** Returns the endpoint with the platform's name of a topic, which ends the path, such as {@code orders/update}. */
    public static Optional<Endpoint> named(String platformName) {
        return at(ROOT + platformName);
    }

    /** Returns the endpoint of a topic with Shopify's name. */
    public static Optional<Endpoint> of(String shopifyName) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.topic.shopifyName().equals(shopifyName))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public Topic topic() {
        return topic;
    }
}
