package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.processor.failure.TransientFailureException;

/** Say that others kept changing a row between a refusal and the write that it asks for. */
public final class ContendedRowException extends TransientFailureException {
    private static final long serialVersionUID = 1L;

    public ContendedRowException(String table) {
        super("dynamodb: a row of " + table + " kept changing");
    }
}
