package com.commercive.webhooks.ingest.verify;

/** Say that no secret was ever read; the next request tries again. */
final class SecretUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
