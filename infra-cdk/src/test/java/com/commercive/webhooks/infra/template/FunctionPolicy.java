package com.commercive.webhooks.infra.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * Read what a function may call.
 *
 * @param calls an action and its resource each, without the parts of an ARN that all of them share
 */
public record FunctionPolicy(Set<String> calls) {
    /** The policies of the function of that name's last part. */
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

    /** The logical id of one of the stack's own, else the ARN's last literal, behind the account. */
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
