package com.commercive.webhooks.model.topic;

/** The kinds of topics, by what becomes of a webhook. */
public enum TopicKind {
    /** Queued, and applied by the processor. */
    APPLIED,
    /** Kept in the log under its name, and not queued. */
    COMPLIANCE,
    /** One of Shopify's next-generation Events: kept in the log, and never read as a classic body. */
    EVENT,
    /** Kept in the log and counted, as nobody applies it. */
    UNKNOWN;

    private static final String EVENTS = "events";

    /** Returns the kind of a topic, by its name in the log. */
    public static TopicKind of(String topic) {
        if (Topic.named(topic).isPresent()) {
            return APPLIED;
        }
        if (ComplianceTopic.named(topic).isPresent()) {
            return COMPLIANCE;
        }
        return topic.startsWith(EVENTS + "/") ? EVENT : UNKNOWN;
    }

    /** Returns the name in the log of an Event about something, such as {@code events/Order}. */
    public static String eventTopic(String shopifyName) {
        return EVENTS + "/" + shopifyName;
    }

    /**
     * Returns the name of a topic in metrics and messages: its own where it is one of a known few. Anybody can make up the
     * others, and each name costs a metric.
     */
    public static String label(String topic) {
        return switch (of(topic)) {
            case APPLIED, COMPLIANCE -> topic;
            case EVENT -> EVENTS;
            case UNKNOWN -> Topic.UNKNOWN;
        };
    }
}
