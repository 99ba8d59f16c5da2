package com.commercive.webhooks.ingest.verify;

/** No secret that the request could be judged by. A later request tries again. */
final class SecretUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretUnavailableException(String message) {
        super(message);
    }

    SecretUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
