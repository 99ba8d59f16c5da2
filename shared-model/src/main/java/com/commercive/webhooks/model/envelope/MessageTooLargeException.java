package com.commercive.webhooks.model.envelope;

/** Say that a webhook does not fit into an SQS message, even compressed. No retry helps. */
public final class MessageTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MessageTooLargeException(int bodyBytes, int messageBytes) {
        super("body: " + bodyBytes + " bytes, a message of " + messageBytes + " bytes even compressed");
    }
}
