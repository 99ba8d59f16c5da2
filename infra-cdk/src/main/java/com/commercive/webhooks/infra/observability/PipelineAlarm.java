package com.commercive.webhooks.infra.observability;

import static com.commercive.webhooks.infra.observability.AlarmThreshold.atLeast;
import static com.commercive.webhooks.infra.observability.AlarmThreshold.moreThan;

import com.commercive.webhooks.model.metrics.Metric;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/**
 * An alarm: its name, the metric, when it goes off, what happened and the first thing to do. Alarms for webhooks that
 * may be lost come first. {@code docs/operations.md} has a section for each, named after it.
 */
enum PipelineAlarm {
    LAST_COPY(
            metrics -> metrics.webhooks().count(Metric.LAST_COPY),
            atLeast(1),
            "A webhook reached neither the table nor the queue: its last copy is in ingest's log.",
            "Look whether DynamoDB and SQS answer, then replay it from the log."),
    BUGS(
            metrics -> metrics.webhooks().count(Metric.BUG),
            atLeast(1),
            "The processor met a bug of ours in a webhook, which waits in the queue for a version that applies it.",
            "Read the error in the log table, then deploy the fix or go back to the version before."),
    DEAD_LETTERS(
            metrics -> metrics.queue().deadLetters(),
            atLeast(1),
            "A webhook failed for good and waits in the dead-letter queue.",
            "Read its error in the log table, remove the cause, then redrive."),
    SERVER_ERRORS(
            metrics -> metrics.functions().serverErrors(),
            atLeast(1),
            "Shopify got a 5xx for a webhook and will send it again for 4 hours.",
            "Read ingest's log: most often the secret cannot be read, or its snapshot is not ready."),
    INGEST_ERRORS(
            metrics -> metrics.functions().ingestErrors(),
            atLeast(1),
            "A call of the ingest function ended with an error or a timeout.",
            "Read ingest's log; if a deployment just ended, go back to the version before."),
    INGEST_THROTTLES(
            metrics -> metrics.functions().ingestThrottles(),
            atLeast(1),
            "Lambda refused a webhook for want of concurrency; Shopify will send it again.",
            "Look which function uses up the account's concurrency."),
    REQUEUE_ERRORS(
            metrics -> metrics.functions().requeueErrors(),
            atLeast(3),
            "The requeue function keeps failing: webhooks that SQS did not take are not sent again.",
            "Read requeue's log."),
    OLDEST_MESSAGE(
            metrics -> metrics.queue().oldestMessageAge(),
            moreThan(900),
            "A webhook has been waiting for more than 15 minutes.",
            "Look whether the processor fails or is too slow, and for which topic."),
    SLOW_ANSWERS(
            metrics -> metrics.functions().slowestAnswer(),
            moreThan(3_000),
            "An answer took more than 3 s; Shopify gives up at 5 s.",
            "Look whether starts, DynamoDB or SQS are slow."),
    ERROR_RATE(
            metrics -> metrics.webhooks().errorRate(),
            moreThan(10),
            "More than 10 % of the finished webhooks failed.",
            "Run the saved query for failures by error, and find what they have in common."),
    DYNAMODB_WRITES_THROTTLED(
            metrics -> metrics.tables().throttledWrites(),
            atLeast(1),
            "DynamoDB throttled writes; they are tried again and nothing is lost.",
            "Look for the table and for one shop or order that is written far more often than the others."),
    DYNAMODB_READS_THROTTLED(
            metrics -> metrics.tables().throttledReads(),
            atLeast(1),
            "DynamoDB throttled reads; they are tried again and nothing is lost.",
            "Look for the table, and for another service of the platform that reads it."),
    INVALID_SIGNATURES(
            metrics -> metrics.webhooks().count(Metric.INVALID_SIGNATURE),
            atLeast(6),
            "More than 5 requests in 5 minutes had a bad signature; their webhooks were not stored.",
            "Look whether the client secret was rotated; if not, whether it is one shop or a stranger."),
    UNKNOWN_TOPICS(
            metrics -> metrics.webhooks().count(Metric.UNKNOWN_TOPIC),
            atLeast(1),
            "Shopify sent a topic that nobody applies; it was stored.",
            "Find the topic and its subscription."),
    PRIVACY_ERRORS(
            metrics -> metrics.functions().privacyErrors(),
            atLeast(3),
            "The privacy function keeps failing: who asked to be forgotten is not.",
            "Read privacy's log."),
    PRIVACY_LATE(
            metrics -> metrics.webhooks().longest(Metric.PRIVACY_AGE),
            moreThan(Math.toIntExact(Duration.ofDays(20).toMillis())),
            "A privacy request is older than 20 days; Shopify wants it done within 30.",
            "List the requests, and read why it is not done."),
    PRIVACY_WAITING(
            metrics -> metrics.webhooks().count(Metric.PRIVACY_WAITING),
            atLeast(1),
            Urgency.TICKET,
            "A privacy request waits for a person: a customer's for data, or a redaction that cannot go on.",
            "List the requests."),
    OLD_DEAD_LETTERS(
            metrics -> metrics.queue().oldestDeadLetterAge(),
            moreThan(Math.toIntExact(Duration.ofDays(13).toSeconds())),
            Urgency.TICKET,
            "A dead letter is 13 days old; SQS deletes it after 14.",
            "Redrive it, or delete it.");

    private final Function<PipelineMetrics, IMetric> metric;
    private final AlarmThreshold threshold;
    private final Urgency urgency;
    private final String happened;
    private final String first;

    PipelineAlarm(Function<PipelineMetrics, IMetric> metric, AlarmThreshold threshold, String happened, String first) {
        this(metric, threshold, Urgency.ALARM, happened, first);
    }

    PipelineAlarm(
            Function<PipelineMetrics, IMetric> metric,
            AlarmThreshold threshold,
            Urgency urgency,
            String happened,
            String first) {
        this.metric = metric;
        this.threshold = threshold;
        this.urgency = urgency;
        this.happened = happened;
        this.first = first;
    }

    /** Returns the last part of the alarm's name, which is also the name of its section in the runbook. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    IMetric metric(PipelineMetrics metrics) {
        return metric.apply(metrics);
    }

    AlarmThreshold threshold() {
        return threshold;
    }

    Urgency urgency() {
        return urgency;
    }

    String description() {
        return "%s First: %s Runbook: docs/operations.md#%s".formatted(happened, first, label());
    }
}
