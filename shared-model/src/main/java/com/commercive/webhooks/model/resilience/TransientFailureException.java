package com.commercive.webhooks.model.resilience;

/** A transient failure: the webhook is retried later. */
public abstract class TransientFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    /**
     * @param error the error for the log row: fields and shapes, never values
     */
    protected TransientFailureException(String error) {
        super(error);
        this.error = error;
    }

    public String error() {
        return error;
    }
}
