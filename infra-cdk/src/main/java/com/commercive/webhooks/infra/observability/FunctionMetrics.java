package com.commercive.webhooks.infra.observability;

import static com.commercive.webhooks.infra.observability.CloudWatchMetrics.MAXIMUM;
import static com.commercive.webhooks.infra.observability.CloudWatchMetrics.SUM;

import com.commercive.webhooks.infra.functions.FunctionConstruct;
import com.commercive.webhooks.infra.functions.FunctionSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** The metrics that Lambda publishes for the functions and for ingest's Function URL, and the size of their logs. */
record FunctionMetrics(FunctionSet functions) {
    IMetric ingestErrors() {
        return errors(functions.ingest());
    }

    IMetric requeueErrors() {
        return errors(functions.requeue());
    }

    IMetric privacyErrors() {
        return errors(functions.privacy());
    }

    IMetric ingestThrottles() {
        return throttles(functions.ingest());
    }

    List<IMetric> allErrors() {
        return ofAll(FunctionMetrics::errors);
    }

    List<IMetric> allThrottles() {
        return ofAll(FunctionMetrics::throttles);
    }

    /** Returns the longest time to an answer, as the Function URL measures it: cold starts are part of it. */
    IMetric slowestAnswer() {
        MetricOptions options =
                CloudWatchMetrics.options(MAXIMUM).label("Slowest answer, ms").build();
        return functions.ingest().function().metric("UrlRequestLatency", options);
    }

    IMetric requests() {
        return url("UrlRequestCount");
    }

    IMetric clientErrors() {
        return url("Url4xxCount");
    }

    IMetric serverErrors() {
        return url("Url5xxCount");
    }

    /** Returns the milliseconds that a function ran. */
    static IMetric duration(FunctionConstruct function) {
        return lambda(function, "Duration");
    }

    static IMetric invocations(FunctionConstruct function) {
        return lambda(function, "Invocations");
    }

    static IMetric logBytes(FunctionConstruct function) {
        return CloudWatchMetrics.ofService(
                "AWS/Logs",
                "IncomingBytes",
                Map.of("LogGroupName", function.logGroup().getLogGroupName()),
                function.getNode().getId());
    }

    private IMetric url(String name) {
        return functions.ingest().function().metric(name, sum());
    }

    private List<IMetric> ofAll(Function<FunctionConstruct, IMetric> metric) {
        return functions.all().stream().map(metric).toList();
    }

    private static IMetric errors(FunctionConstruct function) {
        return function.function().metricErrors(sum());
    }

    private static IMetric throttles(FunctionConstruct function) {
        return function.function().metricThrottles(sum());
    }

    private static IMetric lambda(FunctionConstruct function, String name) {
        return CloudWatchMetrics.ofService(
                "AWS/Lambda",
                name,
                Map.of("FunctionName", function.function().getFunctionName()),
                function.getNode().getId() + " " + name);
    }

    private static MetricOptions sum() {
        return CloudWatchMetrics.options(SUM).build();
    }
}
