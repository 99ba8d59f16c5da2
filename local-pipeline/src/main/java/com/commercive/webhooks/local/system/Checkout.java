package com.commercive.webhooks.local.system;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Find what the build has made in the checkout that this class was built in. */
final class Checkout {
    private Checkout() {}

    static Path zip(PipelineFunction function) {
        return root().resolve(function.module()).resolve("target").resolve(function.module() + ".zip");
    }

    /** Three above {@code {root}/local-pipeline/target/{classes or jar}}. */
    private static Path root() {
        try {
            Path built = Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Objects.requireNonNull(built.resolve("../../..").normalize());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
