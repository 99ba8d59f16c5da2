package com.commercive.webhooks.processor.body;

import com.commercive.webhooks.model.resilience.PermanentFailureException;

/** A field that is wrong: its name, what is allowed there, and what shape the value has. */
public final class InvalidFieldException extends PermanentFailureException {
    private static final long serialVersionUID = 1L;

    public InvalidFieldException(String field, String expected, String found) {
        super(field + ": expected " + expected + ", found " + found);
    }
}
