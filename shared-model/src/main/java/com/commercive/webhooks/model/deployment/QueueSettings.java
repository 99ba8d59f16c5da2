package com.commercive.webhooks.model.deployment;

import java.time.Duration;

/** The settings of the webhook queue and its dead-letter queue, which the retry waits are computed for. */
public final class QueueSettings {
    /** Six times the processor's timeout, as AWS asks; a killed function's messages are held for so long. */
    public static final Duration VISIBILITY_TIMEOUT =
            PipelineFunction.PROCESSOR.timeout().multipliedBy(6);

    /**
     * Receives after which SQS moves a message: with the waits between them, more than five hours; fifty minutes where the
     * processor does not even start, and each receive ends with the visibility timeout.
     */
    public static final int MAX_RECEIVE_COUNT = 30;

    /** The longest that SQS keeps a message, in either queue. */
    public static final Duration RETENTION = Duration.ofDays(14);

    /** Messages of one batch; a FIFO event source has at most 10. */
    public static final int BATCH_SIZE = 10;

    /** The wait after a first transient failure; it doubles with each receive. */
    public static final int RETRY_BASE_SECONDS = 2;

    /** The longest wait between two receives. */
    public static final int RETRY_MAX_SECONDS = 900;

    /** After receipt: the platform's sync can write a row a while after it has read the stock. */
    public static final int SYNC_WAIT_SECONDS = 120;

    private QueueSettings() {}
}
