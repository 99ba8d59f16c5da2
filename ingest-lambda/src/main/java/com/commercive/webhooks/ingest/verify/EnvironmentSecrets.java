package com.commercive.webhooks.ingest.verify;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets that stand in the environment, and so are never old. A JSON object there is no secret: each use of it fails, with
 * a log line that names the remedy.
 */
final class EnvironmentSecrets implements WebhookSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentSecrets.class);

    private final List<byte[]> secrets;

    EnvironmentSecrets(String text) {
        this.secrets = SecretText.isJsonObject(text) ? List.of() : SecretText.parse(text);
    }

    @Override
    public List<byte[]> current() {
        if (secrets.isEmpty()) {
            SecretFormatException failure = SecretFormatException.ofJsonObject();
            LOG.error("Webhook secret not readable: {}", failure.getMessage());
            throw new SecretUnavailableException("SHOPIFY_WEBHOOK_SECRET holds no secret", failure);
        }
        return secrets;
    }
}
