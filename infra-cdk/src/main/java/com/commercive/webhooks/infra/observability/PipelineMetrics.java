package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionConstruct;
import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.infra.queue.QueuesConstruct;
import com.commercive.webhooks.model.metrics.Metric;
import com.commercive.webhooks.model.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/**
 * Find the metrics of a stage: those that its functions emit, and those of the services that it is made of. Maps keep
 * their order, or the template would differ from one synthesis to the next.
 */
record PipelineMetrics(PipelineConfig config, FunctionSet lambdas, QueuesConstruct queue) {
    static final Duration PERIOD = Duration.minutes(5);

    private static final String SUM = "Sum";
    private static final String MAXIMUM = "Maximum";

    /** Count over all topics. */
    IMetric count(Metric metric) {
        return emitted(metric, SUM);
    }

    IMetric percentile(Metric metric, int percentile) {
        return emitted(metric, "p" + percentile);
    }

    /** Count by topic, whichever topics there are. */
    IMetric countByTopic(Metric metric) {
        String search = "SEARCH('{%s,Topic} MetricName=\"%s\"', 'Sum', %d)"
                .formatted(config.stage().service(), metric.metricName(), PERIOD.toSeconds());
        return expression(search, "", Map.of());
    }

    /** Failed webhooks over finished ones, in percent; none finished is no error. */
    IMetric errorRate() {
        Map<String, IMetric> metrics = new LinkedHashMap<>();
        metrics.put("failed", count(Metric.FAILED));
        metrics.put("processed", count(Metric.PROCESSED));
        return expression(
                "100 * FILL(failed, 0) / (FILL(failed, 0) + FILL(processed, 0))", "Failed, % of finished", metrics);
    }

    IMetric deadLetters() {
        return queue.deadLetters()
                .metricApproximateNumberOfMessagesVisible(options(MAXIMUM).build());
    }

    IMetric waiting() {
        return queue.source()
                .metricApproximateNumberOfMessagesVisible(options(MAXIMUM).build());
    }

    IMetric inFlight() {
        return queue.source()
                .metricApproximateNumberOfMessagesNotVisible(options(MAXIMUM).build());
    }

    IMetric oldestMessageAge() {
        return queue.source()
                .metricApproximateAgeOfOldestMessage(options(MAXIMUM).build());
    }

    IMetric errors(FunctionConstruct lambda) {
        return lambda.function().metricErrors(options(SUM).build());
    }

    IMetric throttles(FunctionConstruct lambda) {
        return lambda.function().metricThrottles(options(SUM).build());
    }

    /** Measured by the Function URL itself: cold starts are part of it. */
    IMetric slowestAnswer() {
        return lambdas.ingest()
                .function()
                .metric(
                        "UrlRequestLatency",
                        options(MAXIMUM).label("Slowest answer, ms").build());
    }

    /** {@code UrlRequestCount}, {@code Url4xxCount} or {@code Url5xxCount}. */
    IMetric url(String name) {
        return lambdas.ingest().function().metric(name, options(SUM).build());
    }

    /** Throttled reads or writes of all tables; {@code Read} or {@code Write}. */
    IMetric tableThrottles(String kind) {
        Map<String, IMetric> metrics = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            metrics.put(table.name("throttled" + kind + "s_"), table(table, kind + "ThrottleEvents"));
        }
        List<String> filled = metrics.keySet().stream()
                .map(metric -> "FILL(%s, 0)".formatted(metric))
                .toList();
        return expression(String.join(" + ", filled), kind + "s throttled", metrics);
    }

    /** Write or read units that tables and indexes are charged for; {@code Read} or {@code Write}. */
    List<IMetric> consumedUnits(String kind) {
        return Arrays.stream(Table.values())
                .<IMetric>mapMulti((table, consumer) -> {
                    String name = "Consumed" + kind + "CapacityUnits";
                    consumer.accept(table(table, name));
                    table.indexes().forEach(index -> consumer.accept(index(table, index.name(), name)));
                })
                .toList();
    }

    static IMetric expression(String expression, String label, Map<String, IMetric> metrics) {
        return MathExpression.Builder.create()
                .expression(expression)
                .label(label)
                .usingMetrics(metrics)
                .period(PERIOD)
                .build();
    }

    IMetric service(String namespace, String name, Map<String, String> dimensions, String label) {
        return software.amazon.awscdk.services.cloudwatch.Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .label(label)
                .statistic(SUM)
                .period(PERIOD)
                .build();
    }

    private IMetric table(Table table, String name) {
        return service("AWS/DynamoDB", name, Map.of("TableName", table.name(config.tablePrefix())), table.name(""));
    }

    private IMetric index(Table table, String index, String name) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("TableName", table.name(config.tablePrefix()));
        dimensions.put("GlobalSecondaryIndexName", index);
        return service("AWS/DynamoDB", name, dimensions, table.name("") + " " + index);
    }

    private IMetric emitted(Metric metric, String statistic) {
        return software.amazon.awscdk.services.cloudwatch.Metric.Builder.create()
                .namespace(config.stage().service())
                .metricName(metric.metricName())
                .statistic(statistic)
                .period(PERIOD)
                .build();
    }

    private static MetricOptions.Builder options(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(PERIOD);
    }
}
