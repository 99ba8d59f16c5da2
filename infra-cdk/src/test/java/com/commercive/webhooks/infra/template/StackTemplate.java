package com.commercive.webhooks.infra.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A synthesized template. */
public record StackTemplate(JsonNode json) {
    public static final String SECRET_ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:shopify-AbCdEf";

    /** Returns the template of the default stage, synthesized once for all tests. */
    public static StackTemplate ofDefaults() {
        return Defaults.TEMPLATE;
    }

    /** Returns the template of a stage where every choice is made and two tables are imported. */
    public static StackTemplate ofProd() {
        return Prod.TEMPLATE;
    }

    public Stream<Map.Entry<String, JsonNode>> resources(String type) {
        return json.path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type));
    }

    public List<JsonNode> properties(String type) {
        return resources(type)
                .map(resource -> resource.getValue().path("Properties"))
                .toList();
    }

    /** Returns the properties of the only resource of the type whose properties match. */
    public JsonNode only(String type, Predicate<JsonNode> properties) {
        List<JsonNode> found = properties(type).stream().filter(properties).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + ", found " + found);
        }
        return found.getFirst();
    }

    public JsonNode named(String type, String nameProperty, String name) {
        return only(type, properties -> properties.path(nameProperty).asText().equals(name));
    }

    public JsonNode function(String suffix) {
        return named("AWS::Lambda::Function", "FunctionName", "commercive-webhooks-dev-" + suffix);
    }

    /** Returns the logical id of the first resource of the type whose properties match. */
    public String id(String type, Predicate<JsonNode> properties) {
        return resources(type)
                .filter(resource -> properties.test(resource.getValue().path("Properties")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such " + type));
    }

    private static final class Defaults {
        static final StackTemplate TEMPLATE = Synthesis.template(Map.of());
    }

    private static final class Prod {
        static final StackTemplate TEMPLATE = Synthesis.template(Map.of(
                "stage", "prod",
                "tablePrefix", "shop_",
                "secretArn", SECRET_ARN + ":webhook_secret",
                "alarmEmail", "on-call@example.com",
                "ticketEmail", "tickets@example.com",
                "memoryMb", "1024",
                "maxConcurrency", "50",
                "logRetentionDays", "90",
                "importTables", "stores,order_items",
                "responsePolicy", "strict"));
    }
}
