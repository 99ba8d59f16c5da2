package com.commercive.webhooks.model.topic;

/** The kinds of topics, which differ in how a webhook is handled. */
public enum TopicKind {
    /** Topics that are queued, and applied by the processor. */
    APPLIED,
    /** Compliance topics, which are queued too, and become requests that somebody or something works off. */
    COMPLIANCE,
    /** Shopify's next-generation Events, which are kept in the log and never read as a classic body. */
    EVENT,
    /** All other topics, which are kept in the log and counted, as nobody applies them. */
    UNKNOWN;

    private static final String EVENTS = "events";

    /** Returns the kind of a topic by its name in the log. */
    public static TopicKind of(String topic) {
        if (ComplianceTopic.named(topic).isPresent()) {
            return COMPLIANCE;
        }
        if (Topic.named(topic).isPresent()) {
            return APPLIED;
        }
        return topic.startsWith(EVENTS + "/") ? EVENT : UNKNOWN;
    }

    /** Returns the name in the log for the topic of an Event, such as {@code events/Order}. */
    public static String eventTopic(String shopifyName) {
        return EVENTS + "/" + shopifyName;
    }

    /**
     * Returns the name of a topic in metrics and log messages: its own where it is known. Anybody can make up other names, and
     * each name costs a metric.
     */
    public static String label(String topic) {
        return switch (of(topic)) {
            case APPLIED, COMPLIANCE -> topic;
            case EVENT -> EVENTS;
            case UNKNOWN -> Topic.UNKNOWN;
        };
    }

    /** Returns whether webhooks of the kind are queued. */
    public boolean isQueued() {
        return switch (this) {
            case APPLIED, COMPLIANCE -> true;
            case EVENT, UNKNOWN -> false;
        };
    }
}
