package com.commercive.webhooks.model.log;

import java.util.List;
import java.util.Locale;

/** What became of a webhook. Written in lower case into {@code outcome}. */
public enum Outcome {
    APPLIED,
    /** Something newer was there: nothing changed. */
    STALE,
    /**
     * About something that the platform does not know, or of a body that holds nothing of what is kept: nothing changed.
     * Also of a compliance topic and of an Event, which are kept and not yet processed.
     */
    IGNORED,
    /** Stored, and applied by nobody. */
    UNKNOWN_TOPIC,
    /** Waits for the requeue function, as SQS did not take it. */
    NOT_QUEUED,
    /** Failed, and comes back by itself. */
    RETRYING,
    /** Failed for good: in the dead-letter queue, on its way there, or never queued. */
    FAILED;

    /** Returns the outcome of a webhook that wrote several rows: applied where one row was, else stale where one was. */
    public static Outcome best(List<Outcome> ofRows) {
        return ofRows.contains(APPLIED) ? APPLIED : ofRows.contains(STALE) ? STALE : IGNORED;
    }

    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
