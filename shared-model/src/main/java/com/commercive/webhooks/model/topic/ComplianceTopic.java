package com.commercive.webhooks.model.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shopify's compliance topics. A bad signature on them must be answered with 401, whatever the response policy (Shopify,
 * "Privacy law compliance").
 */
public enum ComplianceTopic {
    CUSTOMERS_DATA_REQUEST(Topic.CUSTOMERS_DATA_REQUEST),
    CUSTOMERS_REDACT(Topic.CUSTOMERS_REDACT),
    SHOP_REDACT(Topic.SHOP_REDACT);

    /** The path of their subscription. */
    public static final String PATH = "/webhooks/compliance";

    private static final List<String> KEYS_OF_ALL = List.of("shop_id", "shop_domain");

    private final Topic topic;

    ComplianceTopic(Topic topic) {
        this.topic = topic;
    }

    /** Returns the topic with Shopify's name; empty where it is no compliance topic. */
    public static Optional<ComplianceTopic> named(String shopifyName) {
        return Arrays.stream(values())
                .filter(compliance -> compliance.shopifyName().equals(shopifyName))
                .findFirst();
    }

    /** Returns the topic that the keys of a body tell; empty where they do not clearly belong to one topic. */
    public static Optional<ComplianceTopic> ofKeys(Set<String> keys) {
        if (!keys.containsAll(KEYS_OF_ALL)) {
            return Optional.empty();
        }
        if (keys.contains("data_request")) {
            return Optional.of(CUSTOMERS_DATA_REQUEST);
        }
        if (keys.contains("orders_to_redact")) {
            return Optional.of(CUSTOMERS_REDACT);
        }
        return keys.contains("customer") ? Optional.empty() : Optional.of(SHOP_REDACT);
    }

    public String shopifyName() {
        return topic.shopifyName();
    }
}
