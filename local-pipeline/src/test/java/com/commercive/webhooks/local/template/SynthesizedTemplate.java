package com.commercive.webhooks.local.template;

import com.commercive.webhooks.infra.PipelineApp;
import com.commercive.webhooks.model.deployment.PipelineFunction;
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

/** The template that {@code cdk deploy} would send to CloudFormation, made from the built zips. */
record SynthesizedTemplate(JsonNode resources) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the template of the stage whose names the local system uses. It is synthesized once. */
    static SynthesizedTemplate ofProd() {
        return Prod.TEMPLATE;
    }

    private static SynthesizedTemplate of(Stage stage) {
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

    /** Returns the properties of each resource of that type. */
    List<JsonNode> properties(String type) {
        return resources.properties().stream()
                .map(Map.Entry::getValue)
                .filter(resource -> resource.path("Type").asText().equals(type))
                .map(resource -> resource.path("Properties"))
                .toList();
    }

    /** Returns the properties of the resource that a {@code Fn::GetAtt} refers to. */
    JsonNode referencedBy(JsonNode intrinsic) {
        return resources.path(intrinsic.path("Fn::GetAtt").path(0).asText()).path("Properties");
    }

    /** Returns the properties of a function. */
    JsonNode function(PipelineFunction function) {
        return properties("AWS::Lambda::Function").stream()
                .filter(properties ->
                        properties.path("FunctionName").asText().equals(Stage.PROD.functionName(function)))
                .findFirst()
                .orElseThrow();
    }

    private static final class Prod {
        static final SynthesizedTemplate TEMPLATE = of(Stage.PROD);
    }
}
