package com.commercive.webhooks.processor.failure;

/** Fail for now: the webhook is tried again later. */
public abstract class TransientFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    protected TransientFailureException(String error) {
        super(error);
        this.error = error;
    }

    /** What the log row says of it. */
    public String error() {
        return error;
    }
}
