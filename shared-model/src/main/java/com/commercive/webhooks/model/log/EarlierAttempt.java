package com.commercive.webhooks.model.log;

/** What the row says of the earlier attempts at a webhook. */
public enum EarlierAttempt {
    /** Nothing, or an outcome. */
    NONE,
    /** One began, and has written no outcome: the function was killed while it was at it, or ran out of time. */
    UNFINISHED,
    /** This version of the function rejected this very message. */
    REJECTED
}
