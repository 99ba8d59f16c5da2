package com.commercive.webhooks.model.deployment;

import java.util.Map;
import java.util.Optional;

/** The environment variables of the functions. Each constant's name is the variable's. */
public enum EnvironmentVariable {
    /** Prefix of the table names. All functions. */
    DYNAMODB_TABLE_PREFIX,
    /** URL of the FIFO queue. All functions. */
    WEBHOOK_QUEUE_URL,
    /** Shopify's client secret, or several separated by commas. Ingest; this or the ARN. */
    SHOPIFY_WEBHOOK_SECRET,
    /** ARN of the secret in Secrets Manager, with {@code :field} behind it where it is a field of a JSON secret. Ingest. */
    SHOPIFY_WEBHOOK_SECRET_ARN,
    /** {@code always-200} (the default) or {@code strict}. Ingest. */
    RESPONSE_POLICY,
    /** The wait after a first transient failure, in seconds. Processor. */
    RETRY_BASE_SECONDS,
    /** The longest wait between two receives, in seconds. Processor. */
    RETRY_MAX_SECONDS,
    /** Receives after which SQS moves a message to the dead-letter queue. Processor. */
    MAX_RECEIVE_COUNT,
    /** How long after receipt an inventory level waits for the row that it is about, in seconds. Processor. */
    SYNC_WAIT_SECONDS,
    /** Days after receipt for which a log row without an error is kept. All functions. */
    WEBHOOK_RETENTION_DAYS,
    /** CloudWatch namespace of the metrics. All functions. */
    METRICS_NAMESPACE;

    /** Reads a variable that must be set; without it the function does not start. */
    public String required(Map<String, String> environment) {
        return optional(environment).orElseThrow(() -> new IllegalStateException(name() + ": not set"));
    }

    /** Reads a variable; an empty value counts as none. */
    public Optional<String> optional(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(name())).filter(value -> !value.isBlank());
    }

    /** Reads a variable that holds a positive whole number. */
    public int positive(Map<String, String> environment, int otherwise) {
        Optional<String> text = optional(environment);
        try {
            int number = text.map(Integer::parseInt).orElse(otherwise);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the message that names the variable.
        }
        throw new IllegalStateException(name() + ": expected a positive whole number, found " + text.orElse(""));
    }
}
