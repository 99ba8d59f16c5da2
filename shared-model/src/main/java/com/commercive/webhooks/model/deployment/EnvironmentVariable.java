package com.commercive.webhooks.model.deployment;

/** Name the environment variables of the functions; each constant's name is the variable's. */
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
    /** CloudWatch namespace, read by the embedded metric format library itself. All functions. */
    AWS_EMF_NAMESPACE
}
