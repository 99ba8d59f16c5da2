package com.commercive.webhooks.infra.observability;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** Metrics of CloudWatch, all over the same period. */
final class CloudWatchMetrics {
    static final Duration PERIOD = Duration.minutes(5);
    static final String SUM = "Sum";
    static final String MAXIMUM = "Maximum";

    private CloudWatchMetrics() {}

    /** Returns a metric that the functions emit, over all of its dimensions. */
    static IMetric emitted(String namespace, String name, String statistic) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .period(PERIOD)
                .build();
    }

    /** Returns the sum of a metric of an AWS service. */
    static IMetric ofService(String namespace, String name, Map<String, String> dimensions, String label) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .label(label)
                .statistic(SUM)
                .period(PERIOD)
                .build();
    }

    /** @param metrics in an order that is always the same, or the template differs from one synthesis to the next */
    static IMetric expression(String expression, String label, Map<String, IMetric> metrics) {
        return MathExpression.Builder.create()
                .expression(expression)
                .label(label)
                .usingMetrics(metrics)
                .period(PERIOD)
                .build();
    }

    static MetricOptions.Builder options(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(PERIOD);
    }
}
