package com.commercive.webhooks.model.envelope;

/** A message, or a copy of one, that holds no webhook; the text names the field and the value's shape. */
public final class UnreadableEnvelopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEnvelopeException(String message) {
        super(message);
    }
}
