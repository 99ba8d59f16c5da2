package com.commercive.webhooks.ingest.verify;

import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The client secrets that a webhook may be signed with. */
@FunctionalInterface
public interface WebhookSecrets {
    /** Returns the secrets as they were last read; fails with {@link SecretUnavailableException} where none ever was. */
    List<byte[]> current();

    /**
     * Returns secrets on which a signature may be called bad: read anew where they are older than that allows. Fails with
     * {@link SecretUnavailableException} where they cannot be read.
     */
    default List<byte[]> fresh() {
        return current();
    }

    /** Returns the secrets of the environment, or those of the ARN there, read at first use; fails where neither is set. */
    static WebhookSecrets from(Map<String, String> environment, InstantSource clock) {
        Optional<String> secret = EnvironmentVariable.SHOPIFY_WEBHOOK_SECRET.optional(environment);
        if (secret.isPresent()) {
            return new EnvironmentSecrets(secret.get());
        }
        String arn = EnvironmentVariable.SHOPIFY_WEBHOOK_SECRET_ARN
                .optional(environment)
                .orElseThrow(() -> new IllegalStateException(
                        "SHOPIFY_WEBHOOK_SECRET or SHOPIFY_WEBHOOK_SECRET_ARN: neither is set"));
        return new RotatingSecrets(SecretsManagerSecret.ofArn(arn), clock);
    }
}
