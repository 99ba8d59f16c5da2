package com.commercive.webhooks.infra.functions;

import com.commercive.webhooks.infra.configuration.LogRetention;
import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** A function with its role, its log group and the alias {@code live}. It is invoked by this alias only. */
public final class FunctionConstruct extends Construct {
    private final Role role;
    private final LogGroup logGroup;
    private final Function function;
    private final Alias live;

    FunctionConstruct(
            Construct scope,
            PipelineFunction definition,
            PipelineConfig config,
            Code code,
            Map<EnvironmentVariable, String> environment) {
        super(scope, definition.suffix());
        String name = config.stage().functionName(definition);
        this.logGroup = logGroup(name, config.logRetention());
        this.role = role();
        this.function = function(name, definition, config, code, environment);
        this.live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
    }

    public Function function() {
        return function;
    }

    public Alias live() {
        return live;
    }

    public LogGroup logGroup() {
        return logGroup;
    }

    void allow(List<String> actions, String... resources) {
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(resources))
                .build());
    }

    /** Returns the log group. It is kept when the stack is deleted: it may hold the last copy of a webhook. */
    private LogGroup logGroup(String functionName, LogRetention retention) {
        return LogGroup.Builder.create(this, "Logs")
                .logGroupName("/aws/lambda/" + functionName)
                .retention(retention.retention())
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
    }

    /** Returns a role without permissions. CDK's own would have a managed policy that may write to every log group. */
    private Role role() {
        return Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
    }

    private Function function(
            String name,
            PipelineFunction definition,
            PipelineConfig config,
            Code code,
            Map<EnvironmentVariable, String> environment) {
        Function.Builder builder = Function.Builder.create(this, "Function")
                .functionName(name)
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(definition.handler())
                .code(code)
                .memorySize(config.memoryMb())
                .timeout(Duration.seconds(definition.timeout().toSeconds()))
                .environment(named(environment))
                .role(role)
                .logGroup(logGroup)
                .loggingFormat(LoggingFormat.JSON)
                .applicationLogLevelV2(ApplicationLogLevel.INFO)
                .systemLogLevelV2(SystemLogLevel.INFO);
        if (needsFastStart(definition)) {
            builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        }
        Function built = builder.build();
        if (needsFastStart(definition)) {
            acknowledgeSnapStart(built);
        }
        return built;
    }

    /** Returns whether somebody waits for the function. Nobody waits for the scheduled ones. */
    private static boolean needsFastStart(PipelineFunction definition) {
        return switch (definition) {
            case INGEST, PROCESSOR -> true;
            case REQUEUE, PRIVACY -> false;
        };
    }

    private static void acknowledgeSnapStart(Function function) {
        Validations.of(function)
                .acknowledge(Acknowledgment.builder()
                        .id("@aws-cdk/aws-lambda:snapStartRequirePublish")
                        .reason("The function is called by its alias alone, which points at a published version.")
                        .build());
    }

    private static Map<String, String> named(Map<EnvironmentVariable, String> environment) {
        Map<String, String> named = new TreeMap<>();
        environment.forEach((variable, value) -> named.put(variable.name(), value));
        return named;
    }
}
