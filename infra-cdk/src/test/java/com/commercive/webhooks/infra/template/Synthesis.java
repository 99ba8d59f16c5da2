package com.commercive.webhooks.infra.template;

import com.commercive.webhooks.infra.PipelineApp;
import com.commercive.webhooks.infra.PipelineStack;
import com.commercive.webhooks.infra.functions.FunctionZips;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.assertions.Template;

/** Syntheses of the stack with the feature flags of {@code cdk.json}, as by the CDK's command line tool. */
public final class Synthesis {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = modulesWithZips();

    private Synthesis() {}

    /** Returns the template; fails if CDK's own validator finds anything. */
    public static StackTemplate template(Map<String, String> choices) {
        return new StackTemplate(
                JSON.valueToTree(Template.fromStack(stack(choices)).toJSON()));
    }

    public static PipelineStack stack(Map<String, String> choices) {
        return PipelineApp.stack(ROOT, context(choices), temporaryDirectory());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Map<String, Object> context(Map<String, String> choices) {
        try {
            JsonNode flags = JSON.readTree(Path.of("cdk.json").toFile()).path("context");
            Map<String, Object> context = new HashMap<>();
            flags.properties()
                    .forEach(flag -> context.put(flag.getKey(), JSON.convertValue(flag.getValue(), Object.class)));
            context.putAll(choices);
            return context;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Returns a directory of modules with empty zips, because the template does not depend on what is in them. */
    private static Path modulesWithZips() {
        Path root = temporaryDirectory();
        Stream.of(PipelineFunction.values()).forEach(function -> {
            Path zip = FunctionZips.zip(root, function);
            try {
                Files.createDirectories(zip.getParent());
                Files.write(zip, "PK\5\6".concat("\0".repeat(18)).getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        });
        return root;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("synthesis");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
