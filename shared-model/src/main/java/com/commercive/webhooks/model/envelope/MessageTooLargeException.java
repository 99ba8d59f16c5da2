package com.commercive.webhooks.model.envelope;

/** Say that a webhook does not fit into an SQS message, even compressed. No retry helps. */
public final class MessageTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    MessageTooLargeException(int bodyBytes, int messageBytes) {
        this("body: " + bodyBytes + " bytes, a message of " + messageBytes + " bytes even compressed");
    }

    private MessageTooLargeException(String error) {
        super(error);
        this.error = error;
    }

    /** What the log row says of it. */
    public String error() {
        return error;
    }
}
