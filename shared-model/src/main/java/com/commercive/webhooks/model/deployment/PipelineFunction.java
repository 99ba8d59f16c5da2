package com.commercive.webhooks.model.deployment;

import java.time.Duration;

/** The Lambda functions: where each one's zip is built, its handler, and what it may use. */
public enum PipelineFunction {
    /** Answers well within Shopify's 5 seconds; its own calls are bounded to 1.5 s. */
    INGEST("ingest", "ingest-lambda", "com.commercive.webhooks.ingest.IngestHandler::handleRequest", 10),
    /** A sixth of {@link QueueSettings#VISIBILITY_TIMEOUT}, as AWS asks of an SQS event source. */
    PROCESSOR("processor", "processor-lambda", "com.commercive.webhooks.processor.ProcessorHandler::handleRequest", 20),
    /** Runs every minute; a run that is not done when the next one starts sends at most duplicates, which are harmless. */
    REQUEUE(
            "requeue",
            "processor-lambda",
            "com.commercive.webhooks.processor.requeue.RequeueHandler::handleRequest",
            50),
    /** Runs every minute, as requeue does; two runs side by side do no harm. */
    PRIVACY(
            "privacy",
            "processor-lambda",
            "com.commercive.webhooks.processor.privacy.PrivacyHandler::handleRequest",
            50);

    /** Memory of each function in MB, where nobody sets another. */
    public static final int MEMORY_MB = 512;

    /** How often {@link #REQUEUE} is invoked. */
    public static final Duration REQUEUE_INTERVAL = Duration.ofMinutes(1);

    /** How often {@link #PRIVACY} is invoked. */
    public static final Duration PRIVACY_INTERVAL = Duration.ofMinutes(1);

    private final String suffix;
    private final String module;
    private final String handler;
    private final Duration timeout;

    PipelineFunction(String suffix, String module, String handler, int timeoutSeconds) {
        this.suffix = suffix;
        this.module = module;
        this.handler = handler;
        this.timeout = Duration.ofSeconds(timeoutSeconds);
    }

    /** The last part of the function's name. */
    public String suffix() {
        return suffix;
    }

    /** Maven module that builds the function's zip, {@code target/{module}.zip}. */
    public String module() {
        return module;
    }

    public String handler() {
        return handler;
    }

    public Duration timeout() {
        return timeout;
    }
}
