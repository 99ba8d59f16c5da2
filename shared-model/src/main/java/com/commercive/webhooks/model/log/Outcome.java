package com.commercive.webhooks.model.log;

import java.util.Locale;

/** Say what became of a webhook; written in lower case into {@code outcome}. */
public enum Outcome {
    APPLIED,
    /** Something newer was there: nothing changed. */
    STALE,
    /** About something that the platform does not know, or does not track: nothing changed. */
    IGNORED,
    /** Stored, and applied by nobody. */
    UNKNOWN_TOPIC,
    /** Waits for the requeue function, as SQS did not take it. */
    NOT_QUEUED,
    /** Failed, and comes back by itself. */
    RETRYING,
    /** Failed for good: in the dead-letter queue, or on its way there. */
    FAILED;

    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
