package com.commercive.webhooks.model.resilience;

/** A failure for good: the same webhook fails again. */
public abstract class PermanentFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    /**
     * @param error what the log row says of it: fields and shapes, never values
     */
    protected PermanentFailureException(String error) {
        super(error);
        this.error = error;
    }

    public String error() {
        return error;
    }
}
