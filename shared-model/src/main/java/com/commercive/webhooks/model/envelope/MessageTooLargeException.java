package com.commercive.webhooks.model.envelope;

/** A webhook that does not fit into an SQS message, even compressed. A retry does not help. */
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

    /** Returns the error for the log row. */
    public String error() {
        return error;
    }
}
