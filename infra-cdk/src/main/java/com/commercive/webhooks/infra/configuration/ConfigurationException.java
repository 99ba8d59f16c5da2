package com.commercive.webhooks.infra.configuration;

/** A mistake that whoever deploys can correct: an unknown context key, a wrong value, or a zip that is not built. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
