package com.commercive.webhooks.ingest.durable;

/** Say where a webhook is kept. */
public enum Stored {
    /** In the queue, on its way to the processor. */
    QUEUED,
    /** In the log table: nobody applies it, or the requeue function sends it. */
    LOGGED,
    /** In the function's log stream alone, from where an operator can replay it. */
    LAST_COPY
}
