package com.commercive.webhooks.local.system;

import com.commercive.webhooks.local.terminal.HttpAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The environment variables that name the secret, the services to use instead of emulators, and their credentials. */
public record LocalEnvironment(Map<String, String> variables) {
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";
    private static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";
    private static final String SQS_ENDPOINT = "AWS_ENDPOINT_URL_SQS";

    private static final List<String> PASSED_ON =
            List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "RESPONSE_POLICY");

    public LocalEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Returns the environment of this process. */
    public static LocalEnvironment ofProcess() {
        return new LocalEnvironment(System.getenv());
    }

    /** Returns an environment without variables, with which emulators are used. */
    public static LocalEnvironment empty() {
        return new LocalEnvironment(Map.of());
    }

    /** Returns an environment that names both services. */
    public static LocalEnvironment of(URI dynamoDb, URI sqs) {
        return new LocalEnvironment(Map.of(DYNAMODB_ENDPOINT, dynamoDb.toString(), SQS_ENDPOINT, sqs.toString()));
    }

    /** Returns the endpoint of DynamoDB; empty where an emulator is to be used. */
    Optional<URI> dynamoDb() {
        return endpoint(DYNAMODB_ENDPOINT);
    }

    /** Returns the endpoint of SQS; empty where an emulator is to be used. */
    Optional<URI> sqs() {
        return endpoint(SQS_ENDPOINT);
    }

    private Optional<URI> endpoint(String ofService) {
        return address(ofService).or(() -> address(ENDPOINT));
    }

    private Optional<URI> address(String name) {
        return variable(name).map(value -> HttpAddress.ofVariable(name, value));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Returns the client secret of Shopify, or several separated by commas; else the development secret. */
    public String secrets() {
        return variable("SHOPIFY_WEBHOOK_SECRET").orElse(LocalSettings.DEVELOPMENT_SECRET);
    }

    /** Returns the variables that are passed on to the functions. */
    Map<String, String> passedOn() {
        return PASSED_ON.stream()
                .filter(name -> variable(name).isPresent())
                .collect(Collectors.toMap(name -> name, name -> variable(name).orElseThrow()));
    }
}
