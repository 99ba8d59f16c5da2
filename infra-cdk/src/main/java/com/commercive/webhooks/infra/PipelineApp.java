package com.commercive.webhooks.infra;

import com.commercive.webhooks.infra.configuration.ConfigurationException;
import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionZips;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.StackProps;

/** Synthesize the stack for the CDK command line tool, which passes the context and collects the result. */
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
     * Put the stack into an app of its own, without the command line tool.
     *
     * @param root the directory of the modules, whose zips must be built
     * @param context what a deployment chooses, and CDK's feature flags of {@code cdk.json}
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
