package com.commercive.webhooks.local.template;

import com.commercive.webhooks.infra.PipelineApp;
import com.commercive.webhooks.model.deployment.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.assertions.Template;

/** Hold what {@code cdk deploy} would send to CloudFormation, made of the zips that were built. */
record SynthesizedTemplate(JsonNode resources) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static SynthesizedTemplate of(Stage stage) {
        try {
            JsonNode flags = JSON.readTree(
                            Path.of("..", "infra-cdk", "cdk.json").toFile())
                    .path("context");
            Map<String, Object> context = new HashMap<>(Map.of("stage", stage.name()));
            flags.properties()
                    .forEach(flag -> context.put(flag.getKey(), JSON.convertValue(flag.getValue(), Object.class)));
            var stack = PipelineApp.stack(Path.of(".."), context, Files.createTempDirectory("synthesis"));
            JsonNode template = JSON.valueToTree(Template.fromStack(stack).toJSON());
            return new SynthesizedTemplate(template.path("Resources"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The properties of each resource of that type. */
    List<JsonNode> properties(String type) {
        return resources.properties().stream()
                .map(Map.Entry::getValue)
                .filter(resource -> resource.path("Type").asText().equals(type))
                .map(resource -> resource.path("Properties"))
                .toList();
    }

    /** The properties of the resource that a {@code Fn::GetAtt} asks. */
    JsonNode askedBy(JsonNode intrinsic) {
        return resources.path(intrinsic.path("Fn::GetAtt").path(0).asText()).path("Properties");
    }
}
