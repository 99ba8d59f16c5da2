package com.commercive.webhooks.model.metrics;

import java.util.Locale;

/** The metrics. Each is emitted without dimensions and by {@code Topic}. */
public enum Metric {
    /** Webhooks with a good signature. */
    RECEIVED,
    /** Requests with a bad signature; by the topic that the header or the path names, as nothing is signed. */
    INVALID_SIGNATURE,
    /** Stored webhooks of a topic that nobody knows. */
    UNKNOWN_TOPIC,
    /** Webhooks of a compliance topic, each of which somebody must answer within 30 days. */
    COMPLIANCE_REQUEST,
    /** Next-generation Events, which are kept and not applied. */
    SHOPIFY_EVENT,
    /** Logged webhooks that SQS did not take; the requeue function sends them. */
    NOT_QUEUED,
    /** Webhooks that reached nothing but the log stream. */
    LAST_COPY,
    /** Webhooks that the requeue function sent. */
    REQUEUED,
    /** Webhooks finished with success, whatever their outcome. */
    PROCESSED,
    /** Webhooks that failed for good: permanently, or transiently at the last receive. Counted once a webhook. */
    FAILED,
    /** Webhooks that met a bug of ours, or a topic that the processor's version does not know. Counted once a webhook. */
    BUG,
    /** Receives of a message that ended in a failure and were not its last one. */
    RETRIED,
    /** Processed webhooks that changed nothing, as something newer was there. */
    STALE,
    /** Processed webhooks of something that the platform does not know. */
    IGNORED,
    /** Webhooks of an API version, or without a field, that this code was not tried with. Counted once a webhook. */
    DRIFT,
    /** Privacy requests that wait for a person, counted at each run of the privacy function. */
    PRIVACY_WAITING,
    /** The age of each privacy request that is not done, in milliseconds, at each run of the privacy function. */
    PRIVACY_AGE,
    /** From receipt to processed, in milliseconds. */
    PROCESSING_TIME,
    /** From the function's call to its answer, in milliseconds. */
    ANSWER_TIME;

    /** The name in CloudWatch, such as {@code InvalidSignature}. */
    public String metricName() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
