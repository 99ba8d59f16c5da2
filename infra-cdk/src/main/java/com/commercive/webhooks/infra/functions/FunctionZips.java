package com.commercive.webhooks.infra.functions;

import com.commercive.webhooks.infra.configuration.ConfigurationException;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;

/**
 * The zips of the functions, each where its module builds it.
 *
 * @param root the directory of the modules
 */
public record FunctionZips(Path root) {
    Code code(PipelineFunction function) {
        return Code.fromAsset(zip(function).toString());
    }

    /**
     * Returns the path of a function's zip; {@link PipelineFunction#PROCESSOR} and {@link PipelineFunction#REQUEUE}
     * share one.
     */
    public static Path zip(Path root, PipelineFunction function) {
        return root.resolve(function.module()).resolve("target").resolve(function.module() + ".zip");
    }

    private Path zip(PipelineFunction function) {
        Path zip = zip(root, function);
        if (!Files.isRegularFile(zip)) {
            throw new ConfigurationException("%s is missing: build the functions first, `mvn package -DskipTests` in %s"
                    .formatted(zip, root.toAbsolutePath().normalize()));
        }
        return zip;
    }
}
