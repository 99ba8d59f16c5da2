package com.commercive.webhooks.console.connection;

import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.deployment.Stage;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a deployment: with none of the first three, it is the local system. */
public final class TargetOptions {
    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Deployed stage (prod, if only --profile or --region is given).")
    private @Nullable Stage stage;

    @Option(names = "--profile", paramLabel = "NAME", description = "Profile of your AWS configuration.")
    private @Nullable String profile;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "AWS region (else the one of the profile or of AWS_REGION).")
    private @Nullable String region;

    @Option(
            names = "--table-prefix",
            paramLabel = "PREFIX",
            description = "Start of the table names, if the stack was deployed with its own tablePrefix.")
    private @Nullable String tablePrefix;

    /** Opens the deployment and prints which one it is. */
    public Target open(ConsoleEnvironment environment, PrintWriter out) {
        boolean local = stage == null && profile == null && region == null;
        Stage named = Optional.ofNullable(stage).orElse(Stage.PROD);
        String prefix = Optional.ofNullable(tablePrefix).orElseGet(named::tablePrefix);
        Target target = local
                ? LocalTarget.open(named, prefix, environment.variables())
                : new DeployedTarget(Optional.ofNullable(profile), Optional.ofNullable(region)).open(named, prefix);
        out.println(target.description());
        return target;
    }
}
