package com.commercive.webhooks.ingest.durable;

/** The place where a webhook is kept. */
public enum Stored {
    /** In the queue, on its way to the processor. */
    QUEUED,
    /** In the log table alone, as nobody applies it. */
    LOGGED,
    /** In the log table, from where the requeue function sends it. */
    NOT_QUEUED,
    /** In the function's log stream alone, from where an operator can replay it. */
    LAST_COPY
}
