package com.commercive.webhooks.local.system;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The checkout in which this class was built, with the deployment packages that the build has made. */
public final class Checkout {
    private Checkout() {}

    /** Returns the deployment package of a function. */
    public static Path zip(PipelineFunction function) {
        return root().resolve(function.module()).resolve("target").resolve(function.module() + ".zip");
    }

    /** Returns the root, which is three levels above {@code {root}/local-pipeline/target/{classes or jar}}. */
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
