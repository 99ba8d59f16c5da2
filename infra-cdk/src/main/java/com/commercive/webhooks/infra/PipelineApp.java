package com.commercive.webhooks.infra;

import com.commercive.webhooks.infra.configuration.ConfigurationException;
import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionZips;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.StackProps;

/** The program that the CDK command line tool runs to synthesize the stack. The tool passes the context. */
public final class PipelineApp {
    private PipelineApp() {}

    public static void main(String[] arguments) {
        try {
            App app = new App();
            stack(app, Path.of(".."), context(app));
            app.synth();
        } catch (ConfigurationException exception) {
            System.err.println(exception.getMessage());
            System.exit(1);
        }
    }

    /**
     * Returns the stack in an app of its own, for a synthesis without the command line tool.
     *
     * @param root the directory of the modules, whose zips must be built
     * @param context the choices of a deployment, and CDK's feature flags from {@code cdk.json}
     * @param out the directory that {@link App#synth()} writes to
     */
    public static PipelineStack stack(Path root, Map<String, ?> context, Path out) {
        App app = new App(AppProps.builder()
                .context(context)
                .outdir(out.toString())
                .analyticsReporting(false)
                .build());
        return stack(app, root, context(app));
    }

    private static PipelineStack stack(App app, Path root, Map<String, ?> context) {
        PipelineConfig config = PipelineConfig.from(context);
        StackProps properties = StackProps.builder()
                .stackName(config.stage().service())
                .description("Shopify webhook pipeline, stage " + config.stage().name())
                .tags(Map.of("service", config.stage().service()))
                .build();
        return new PipelineStack(app, "Pipeline", properties, config, new FunctionZips(root));
    }

    @SuppressWarnings("unchecked") // A JSON object, which the library types as Object.
    private static Map<String, ?> context(App app) {
        return (Map<String, ?>) app.getNode().getAllContext();
    }
}
