package com.commercive.webhooks.ingest.verify;

import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The client secrets that a webhook may be signed with. */
@FunctionalInterface
public interface WebhookSecrets {
    /** Returns the secrets of now; fails with {@link SecretUnavailableException} where none was ever readable. */
    List<byte[]> current();

    /** Returns the secrets of the environment, or those of the ARN there, read at first use; fails where neither is set. */
    static WebhookSecrets from(Map<String, String> environment, InstantSource clock) {
        Optional<String> secret = EnvironmentVariable.SHOPIFY_WEBHOOK_SECRET.optional(environment);
        if (secret.isPresent()) {
            List<byte[]> secrets = parse(secret.get());
            return () -> secrets;
        }
        String arn = EnvironmentVariable.SHOPIFY_WEBHOOK_SECRET_ARN
                .optional(environment)
                .orElseThrow(() -> new IllegalStateException(
                        "SHOPIFY_WEBHOOK_SECRET or SHOPIFY_WEBHOOK_SECRET_ARN: neither is set"));
        return new RotatingSecrets(SecretsManagerSecret.ofArn(arn), clock);
    }

    /** Returns the secrets of a text, which separates them by commas. */
    static List<byte[]> parse(String text) {
        List<byte[]> secrets = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        if (secrets.isEmpty()) {
            throw new IllegalStateException("the webhook secret: expected text, found none between its commas");
        }
        return secrets;
    }
}
