package com.commercive.webhooks.processor.webhook;

/**
 * A webhook in the queue whose topic this version does not apply. Only topics that are applied are queued, so another
 * version of ingest queued it, and a later one of the processor applies it.
 */
final class UnknownTopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    UnknownTopicException(String topic) {
        this.error = "topic: expected one that this version applies, found text of " + topic.length() + " characters";
    }

    /** Returns the error for the log row. */
    String error() {
        return error;
    }
}
