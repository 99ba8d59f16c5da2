package com.commercive.webhooks.local.system;

import com.commercive.webhooks.local.terminal.HttpAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Read what the environment says of services to use in place of emulators, and of how to be known to them. */
public record Surroundings(Map<String, String> environment) {
    private static final List<String> PASSED_ON =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "RESPONSE_POLICY");

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The DynamoDB to use; empty: an emulator. */
    Optional<URI> dynamoDb() {
        return endpoint("AWS_ENDPOINT_URL_DYNAMODB");
    }

    /** The SQS to use; empty: an emulator. */
    Optional<URI> sqs() {
        return endpoint("AWS_ENDPOINT_URL_SQS");
    }

    private Optional<URI> endpoint(String ofService) {
        return address(ofService).or(() -> address("AWS_ENDPOINT_URL"));
    }

    private Optional<URI> address(String name) {
        return variable(name).map(value -> HttpAddress.ofVariable(name, value));
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Shopify's client secret, or several separated by commas; else one that everybody knows. */
    public String secrets() {
        return variable("SHOPIFY_WEBHOOK_SECRET").orElse(LocalSettings.DEVELOPMENT_SECRET);
    }

    /** What the functions take over. */
    Map<String, String> passedOn() {
        return PASSED_ON.stream()
                .filter(name -> variable(name).isPresent())
                .collect(Collectors.toMap(name -> name, name -> variable(name).orElseThrow()));
    }
}
