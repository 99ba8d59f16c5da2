package com.commercive.webhooks.ingest.verify;

/** A stored value that is no secret. The message never quotes it, so that it can be logged. */
final class SecretFormatException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SecretFormatException(String message) {
        super(message);
    }

    static SecretFormatException ofJsonObject() {
        return new SecretFormatException("expected text, found a JSON object. Name its field behind the"
                + " ARN, SHOPIFY_WEBHOOK_SECRET_ARN=arn:aws:secretsmanager:{region}:{account}:secret:{name}:{field},"
                + " or set SHOPIFY_WEBHOOK_SECRET to that field's value");
    }
}
