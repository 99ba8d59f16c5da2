package com.commercive.webhooks.local.template;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The calls that the template allows a function. Each is an action and the name of a resource. */
final class AllowedCalls {
    private final SynthesizedTemplate template;

    AllowedCalls(SynthesizedTemplate template) {
        this.template = template;
    }

    Set<String> of(PipelineFunction function) {
        String role = template.function(function)
                .path("Role")
                .path("Fn::GetAtt")
                .path(0)
                .asText();
        Set<String> calls = new TreeSet<>();
        template.properties("AWS::IAM::Policy").stream()
                .filter(policy -> policy.path("Roles").findValuesAsText("Ref").contains(role))
                .flatMap(policy -> asList(policy.path("PolicyDocument").path("Statement")).stream())
                .forEach(statement -> add(calls, statement));
        return calls;
    }

    private void add(Set<String> calls, JsonNode statement) {
        for (JsonNode action : asList(statement.path("Action"))) {
            for (JsonNode resource : asList(statement.path("Resource"))) {
                calls.add(action.asText() + " " + name(resource));
            }
        }
    }

    private static List<JsonNode> asList(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? StreamSupport.stream(oneOrMany.spliterator(), false).toList()
                : List.of(oneOrMany);
    }

    /** Returns the name of a resource of the stack, else the part of the ARN after the account. */
    private String name(JsonNode resource) {
        if (resource.has("Fn::GetAtt")) {
            JsonNode properties = template.referencedBy(resource);
            return properties
                    .path("QueueName")
                    .asText(properties.path("LogGroupName").asText());
        }
        JsonNode parts = resource.path("Fn::Join").path(1);
        return parts.path(parts.size() - 1).asText().substring(1);
    }
}
