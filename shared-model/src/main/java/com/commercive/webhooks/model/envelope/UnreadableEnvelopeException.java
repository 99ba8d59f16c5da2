package com.commercive.webhooks.model.envelope;

/** Say that a message, or a copy of one, holds no webhook; the message names the field and the value's shape. */
public final class UnreadableEnvelopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEnvelopeException(String message) {
        super(message);
    }
}
