package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.resilience.TransientFailureException;

/** The invocation ends before the webhook is applied. */
final class OutOfTimeException extends TransientFailureException {
    private static final long serialVersionUID = 1L;

    OutOfTimeException() {
        super("function: out of time");
    }
}
