package com.commercive.webhooks.model.envelope;

/** A message, or a copy of one, that contains no webhook. The text names the field and the shape of its value. */
public final class UnreadableEnvelopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEnvelopeException(String message) {
        super(message);
    }
}
