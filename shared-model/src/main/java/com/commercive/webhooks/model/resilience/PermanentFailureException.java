package com.commercive.webhooks.model.resilience;

/** A permanent failure: the same webhook would fail again. */
public abstract class PermanentFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    /**
     * @param error the error for the log row: fields and shapes, never values
     */
    protected PermanentFailureException(String error) {
        super(error);
        this.error = error;
    }

    public String error() {
        return error;
    }
}
