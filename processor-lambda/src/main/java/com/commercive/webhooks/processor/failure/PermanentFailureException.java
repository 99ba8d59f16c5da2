package com.commercive.webhooks.processor.failure;

/** Fail for good: the same webhook fails again. */
public abstract class PermanentFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    protected PermanentFailureException(String error) {
        super(error);
        this.error = error;
    }

    /** What the log row says of it. */
    public String error() {
        return error;
    }
}
