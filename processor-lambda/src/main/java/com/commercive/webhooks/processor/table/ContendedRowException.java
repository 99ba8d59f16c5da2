package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.resilience.TransientFailureException;
import com.commercive.webhooks.model.table.Table;
import java.util.Locale;

/** A row that others kept changing between a refusal and the write that followed it. */
public final class ContendedRowException extends TransientFailureException {
    private static final long serialVersionUID = 1L;

    public ContendedRowException(Table table) {
        super("dynamodb: a row of " + table.name().toLowerCase(Locale.ROOT) + " kept changing");
    }
}
