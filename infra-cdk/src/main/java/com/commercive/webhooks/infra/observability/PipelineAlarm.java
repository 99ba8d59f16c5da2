package com.commercive.webhooks.infra.observability;

/**
 * Say of each alarm when it goes off, what happened and the first thing to do. Those that lose webhooks come first;
 * {@code docs/operations.md} has a section for each, named after it.
 */
enum PipelineAlarm {
    LAST_COPY(
            "last-copy",
            1,
            "A webhook reached neither the table nor the queue: its last copy is in ingest's log.",
            "Look whether DynamoDB and SQS answer, then replay it from the log."),
    DEAD_LETTERS(
            "dead-letters",
            1,
            "A webhook failed for good and waits in the dead-letter queue.",
            "Read its error in the log table, remove the cause, then redrive."),
    SERVER_ERRORS(
            "server-errors",
            1,
            "Shopify got a 5xx for a webhook and will send it again for 4 hours.",
            "Read ingest's log: most often the secret cannot be read, or its snapshot is not ready."),
    INGEST_ERRORS(
            "ingest-errors",
            1,
            "A call of the ingest function ended with an error or a timeout.",
            "Read ingest's log; if a deployment just ended, go back to the version before."),
    INGEST_THROTTLES(
            "ingest-throttles",
            1,
            "Lambda refused a webhook for want of concurrency; Shopify will send it again.",
            "Look which function uses up the account's concurrency."),
    REQUEUE_ERRORS(
            "requeue-errors",
            3,
            "The requeue function keeps failing: webhooks that SQS did not take are not sent again.",
            "Read requeue's log."),
    OLDEST_MESSAGE(
            "oldest-message",
            900,
            "A webhook has been waiting for more than 15 minutes.",
            "Look whether the processor fails or is too slow, and for which topic."),
    SLOW_ANSWERS(
            "slow-answers",
            3_000,
            "An answer took more than 3 s; Shopify gives up at 5 s.",
            "Look whether starts, DynamoDB or SQS are slow."),
    ERROR_RATE(
            "error-rate",
            10,
            "More than 10 % of the finished webhooks failed.",
            "Run the saved query for failures by error, and find what they have in common."),
    DYNAMODB_WRITES_THROTTLED(
            "dynamodb-writes-throttled",
            1,
            "DynamoDB throttled writes; they are tried again and nothing is lost.",
            "Look for the table and for one shop or order that is written far more often than the others."),
    DYNAMODB_READS_THROTTLED(
            "dynamodb-reads-throttled",
            1,
            "DynamoDB throttled reads; they are tried again and nothing is lost.",
            "Look for the table, and for another service of the platform that reads it."),
    INVALID_SIGNATURES(
            "invalid-signatures",
            6,
            "More than 5 requests in 5 minutes had a bad signature; their webhooks were not stored.",
            "Look whether the client secret was rotated; if not, whether it is one shop or a stranger."),
    UNKNOWN_TOPICS(
            "unknown-topics",
            1,
            "Shopify sent a topic that nobody applies; it was stored.",
            "Find the topic and its subscription.");

    private final String label;
    private final int threshold;
    private final String happened;
    private final String first;

    PipelineAlarm(String label, int threshold, String happened, String first) {
        this.label = label;
        this.threshold = threshold;
        this.happened = happened;
        this.first = first;
    }

    /** The last part of the alarm's name, and its section in the runbook. */
    String label() {
        return label;
    }

    /** The alarm goes off at this value, or above it where it is a rate, an age or a time. */
    int threshold() {
        return threshold;
    }

    boolean isCount() {
        return switch (this) {
            case OLDEST_MESSAGE, SLOW_ANSWERS, ERROR_RATE -> false;
            case LAST_COPY,
                    DEAD_LETTERS,
                    SERVER_ERRORS,
                    INGEST_ERRORS,
                    INGEST_THROTTLES,
                    REQUEUE_ERRORS,
                    DYNAMODB_WRITES_THROTTLED,
                    DYNAMODB_READS_THROTTLED,
                    INVALID_SIGNATURES,
                    UNKNOWN_TOPICS -> true;
        };
    }

    String description() {
        return "%s First: %s Runbook: docs/operations.md#%s".formatted(happened, first, label);
    }
}
