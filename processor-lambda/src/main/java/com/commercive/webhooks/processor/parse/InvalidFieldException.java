package com.commercive.webhooks.processor.parse;

import com.commercive.webhooks.processor.failure.PermanentFailureException;

/** Say which field is wrong, what is allowed there, and what shape the value has. */
public final class InvalidFieldException extends PermanentFailureException {
    private static final long serialVersionUID = 1L;

    public InvalidFieldException(String field, String expected, String found) {
        super(field + ": expected " + expected + ", found " + found);
    }
}
