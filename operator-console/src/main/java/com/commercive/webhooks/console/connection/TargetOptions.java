package com.commercive.webhooks.console.connection;

import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.deployment.Stage;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Read which deployment a command works on: with none of the first three options, the local system. */
public final class TargetOptions {
    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Deployed stage; prod where only the next two are given.")
    private @Nullable Stage stage;

    @Option(names = "--profile", paramLabel = "NAME", description = "Profile of the AWS configuration.")
    private @Nullable String profile;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "AWS region; else as the profile or AWS_REGION says.")
    private @Nullable String region;

    @Option(
            names = "--table-prefix",
            paramLabel = "PREFIX",
            description = "Where the stack was deployed with a tablePrefix of its own.")
    private @Nullable String tablePrefix;

    /** Open it and say what it is. */
    public Target open(ConsoleEnvironment environment, PrintWriter say) {
        boolean local = stage == null && profile == null && region == null;
        Stage named = Optional.ofNullable(stage).orElse(Stage.PROD);
        String prefix = Optional.ofNullable(tablePrefix).orElseGet(named::tablePrefix);
        Target target = local
                ? LocalTarget.open(named, prefix, environment.variables())
                : new DeployedTarget(Optional.ofNullable(profile), Optional.ofNullable(region)).open(named, prefix);
        say.println(target.description());
        return target;
    }
}
