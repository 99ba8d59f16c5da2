package com.commercive.webhooks.model.resilience;

/** A failure that passes: the webhook is tried again later. */
public abstract class TransientFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    /**
     * @param error what the log row says of it: fields and shapes, never values
     */
    protected TransientFailureException(String error) {
        super(error);
        this.error = error;
    }

    public String error() {
        return error;
    }
}
