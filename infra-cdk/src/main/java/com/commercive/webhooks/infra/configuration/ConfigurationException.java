package com.commercive.webhooks.infra.configuration;

/** Report what whoever deploys can put right: a context key, a value, or a zip that is not built. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
