package com.commercive.webhooks.model.resilience;

/** The invocation ends before a call could begin. */
final class OutOfTimeException extends TransientFailureException {
    private static final long serialVersionUID = 1L;

    OutOfTimeException() {
        super("function: out of time");
    }
}
