package com.commercive.webhooks.model.topic;

/** The kinds of topics, which differ in how a webhook is handled. */
public enum TopicKind {
    /** Topics that are queued, and applied by the processor. */
    APPLIED,
    /** Compliance topics, which are kept in the log and not queued. */
    COMPLIANCE,
    /** Shopify's next-generation Events, which are kept in the log and never read as a classic body. */
    EVENT,
    /** All other topics, which are kept in the log and counted, as nobody applies them. */
    UNKNOWN;

    private static final String EVENTS = "events";

    /** Returns the kind of a topic by its name in the log. */
    public static TopicKind of(String topic) {
        if (Topic.named(topic).isPresent()) {
            return APPLIED;
        }
        if (ComplianceTopic.named(topic).isPresent()) {
            return COMPLIANCE;
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
}
