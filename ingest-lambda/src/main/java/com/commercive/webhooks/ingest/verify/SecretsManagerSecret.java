package com.commercive.webhooks.ingest.verify;

import com.commercive.webhooks.model.aws.AwsClients;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * A secret of Secrets Manager, or one field of it where it is JSON. The field's name stands behind the ARN, as in a container definition of ECS ({@code arn:…:secret:shopify-AbCdEf:webhook_secret}).
 */
final class SecretsManagerSecret implements Supplier<String> {
    /** Parts of {@code arn:aws:secretsmanager:region:account:secret:name}. */
    private static final int ARN_PARTS = 7;

    private final SecretsManagerClient client;
    private final String arn;
    private final Optional<String> field;

    SecretsManagerSecret(SecretsManagerClient client, String arnAndField) {
        List<String> parts = Arrays.asList(arnAndField.split(":", -1));
        if (parts.size() < ARN_PARTS || !parts.getFirst().equals("arn")) {
            throw new IllegalStateException(
                    "SHOPIFY_WEBHOOK_SECRET_ARN: expected arn:aws:secretsmanager:{region}:{account}:secret:{name}");
        }
        this.client = client;
        this.arn = String.join(":", parts.subList(0, ARN_PARTS));
        this.field = parts.stream().skip(ARN_PARTS).findFirst().filter(name -> !name.isEmpty());
    }

    static SecretsManagerSecret ofArn(String arnAndField) {
        return new SecretsManagerSecret(
                SecretsManagerClient.builder()
                        .httpClient(AwsClients.httpClient(RotatingSecrets.FIRST_READ))
                        .overrideConfiguration(AwsClients.oneAttemptOf(RotatingSecrets.FIRST_READ))
                        .build(),
                arnAndField);
    }

    @Override
    public String get() {
        String secret = Optional.ofNullable(
                        client.getSecretValue(request -> request.secretId(arn)).secretString())
                .orElseThrow(() -> new SecretFormatException("expected text, found a binary value"));
        return field.map(name -> fieldOf(secret, name)).orElse(secret);
    }

    private static String fieldOf(String json, String name) {
        try {
            JsonNode value = new JsonMapper().readTree(json).path(name);
            if (value.isTextual()) {
                return value.textValue();
            }
        } catch (JsonProcessingException e) {
            // Falls through: Jackson's message could quote the secret.
        }
        throw new SecretFormatException("the webhook secret: expected JSON with a text in the field " + name);
    }
}
