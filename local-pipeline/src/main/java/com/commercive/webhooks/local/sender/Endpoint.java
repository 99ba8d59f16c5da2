package com.commercive.webhooks.local.sender;

import java.util.Arrays;
import java.util.Optional;

/** List the topics that have an address of their own; every other topic is posted to {@link #OTHERS}. */
public enum Endpoint {
    INVENTORY_LEVELS_UPDATE("inventory_levels/update", "/webhooks/inventory/update"),
    ORDERS_CREATE("orders/create", "/webhooks/orders/create"),
    ORDERS_UPDATED("orders/updated", "/webhooks/orders/update"),
    FULFILLMENTS_CREATE("fulfillments/create", "/webhooks/fulfillment/create"),
    APP_UNINSTALLED("app/uninstalled", "/webhooks/app/uninstall");

    static final String OTHERS = "/webhooks";

    private final String topic;
    private final String path;

    Endpoint(String topic, String path) {
        this.topic = topic;
        this.path = path;
    }

    public String topic() {
        return topic;
    }

    public String path() {
        return path;
    }

    static String pathOf(String topic) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.topic.equals(topic))
                .findFirst()
                .map(Endpoint::path)
                .orElse(OTHERS);
    }

    static Optional<String> topicOf(String path) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.path.equals(path))
                .findFirst()
                .map(Endpoint::topic);
    }
}
