package com.commercive.webhooks.ingest.verify;

/** A failure to read any secret; the next request tries again. */
final class SecretUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
