package com.commercive.webhooks.infra.functions;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.events.targets.LambdaFunctionProps;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.constructs.Construct;

/** The schedules of the functions. Lambda does not retry a failed run: the next run is the retry. */
public final class SchedulesConstruct extends Construct {
    /** Lambda drops a snapshot that is not used for 14 days, and the next webhook would find none. */
    private static final Duration PING_INTERVAL = Duration.days(1);

    public SchedulesConstruct(Construct scope, FunctionSet functions) {
        super(scope, "Schedules");
        Duration requeueInterval = Duration.seconds(PipelineFunction.REQUEUE_INTERVAL.toSeconds());
        every(requeueInterval, "Requeue", "Send what was logged and not queued", functions.requeue(), Map.of());
        Duration privacyInterval = Duration.seconds(PipelineFunction.PRIVACY_INTERVAL.toSeconds());
        every(privacyInterval, "Privacy", "Work redactions off", functions.privacy(), Map.of());
        every(PING_INTERVAL, "Ping", "Keep the snapshot of ingest alive", functions.ingest(), healthCheck());
    }

    private void every(Duration interval, String id, String why, FunctionConstruct target, Map<String, ?> event) {
        target.live()
                .configureAsyncInvoke(
                        EventInvokeConfigOptions.builder().retryAttempts(0).build());
        LambdaFunction invocation = new LambdaFunction(
                target.live(),
                LambdaFunctionProps.builder()
                        .event(RuleTargetInput.fromObject(event))
                        .build());
        Rule.Builder.create(this, id)
                .description(why)
                .schedule(Schedule.rate(interval))
                .build()
                .addTarget(invocation);
    }

    /** Returns a {@code GET /} as the Function URL would pass it on, in payload format 2.0. */
    private static Map<String, ?> healthCheck() {
        Map<String, Object> http = new TreeMap<>(Map.of(
                "method", "GET",
                "path", "/",
                "protocol", "HTTP/1.1",
                "sourceIp", "127.0.0.1",
                "userAgent", "scheduled-ping"));
        return new TreeMap<>(Map.of(
                "version", "2.0",
                "routeKey", "$default",
                "rawPath", "/",
                "rawQueryString", "",
                "headers", Map.of(),
                "requestContext", Map.of("http", http),
                "isBase64Encoded", false));
    }
}
