package com.commercive.webhooks.infra.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calls that a function may make.
 *
 * @param calls each an action and its resource, without the parts of the ARN that all resources share
 */
public record FunctionPolicy(Set<String> calls) {
    /** Returns the policies of the function whose name ends with the suffix. */
    public static FunctionPolicy of(StackTemplate template, String suffix) {
        JsonNode function = template.only(
                "AWS::Lambda::Function",
                properties -> properties.path("FunctionName").asText().endsWith("-" + suffix));
        String role = function.path("Role").path("Fn::GetAtt").path(0).asText();
        Set<String> calls = new TreeSet<>();
        template.properties("AWS::IAM::Policy").stream()
                .filter(policy -> policy.path("Roles").findValuesAsText("Ref").contains(role))
                .forEach(policy ->
                        policy.path("PolicyDocument").path("Statement").forEach(statement -> add(calls, statement)));
        return new FunctionPolicy(calls);
    }

    private static void add(Set<String> calls, JsonNode statement) {
        if (!statement.path("Effect").asText().equals("Allow")) {
            throw new AssertionError("not an Allow: " + statement);
        }
        for (JsonNode action : listed(statement.path("Action"))) {
            for (JsonNode resource : listed(statement.path("Resource"))) {
                calls.add(action.asText() + " " + resourceName(resource));
            }
        }
    }

    private static Iterable<JsonNode> listed(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany : Set.of(oneOrMany);
    }

    /** Returns the logical id of a resource of the stack, for others the last part of the ARN. */
    private static String resourceName(JsonNode resource) {
        if (resource.has("Fn::GetAtt")) {
            return resource.path("Fn::GetAtt").path(0).asText();
        }
        if (resource.isTextual()) {
            return resource.asText();
        }
        JsonNode parts = resource.path("Fn::Join").path(1);
        return parts.path(parts.size() - 1).asText().substring(1);
    }
}
