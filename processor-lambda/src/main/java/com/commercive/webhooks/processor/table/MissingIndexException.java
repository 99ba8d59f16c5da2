package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.resilience.TransientFailureException;

/**
 * An index that is missing or still being filled. DynamoDB calls that an invalid request, but our queries have
 * nothing else that could be invalid, and an operator can add the index.
 */
final class MissingIndexException extends TransientFailureException {
    private static final long serialVersionUID = 1L;

    MissingIndexException(String index) {
        super("dynamodb: no index " + index);
    }
}
