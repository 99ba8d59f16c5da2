package com.commercive.webhooks.infra.observability;

import static com.commercive.webhooks.infra.observability.CloudWatchMetrics.MAXIMUM;
import static com.commercive.webhooks.infra.observability.CloudWatchMetrics.SUM;

import com.commercive.webhooks.model.metrics.Metric;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/**
 * The metrics that the functions emit themselves.
 *
 * @param namespace the CloudWatch namespace of the stage
 */
record WebhookMetrics(String namespace) {
    /** Returns a count over all topics. */
    IMetric count(Metric metric) {
        return CloudWatchMetrics.emitted(namespace, metric.metricName(), SUM);
    }

    /** Returns the largest value of a time. */
    IMetric longest(Metric metric) {
        return CloudWatchMetrics.emitted(namespace, metric.metricName(), MAXIMUM);
    }

    IMetric percentile(Metric metric, int percentile) {
        return CloudWatchMetrics.emitted(namespace, metric.metricName(), "p" + percentile);
    }

    /** Returns a count by topic, whichever topics there are. */
    IMetric countByTopic(Metric metric) {
        String search = "SEARCH('{%s,Topic} MetricName=\"%s\"', '%s', %d)"
                .formatted(namespace, metric.metricName(), SUM, CloudWatchMetrics.PERIOD.toSeconds());
        return CloudWatchMetrics.expression(search, "", Map.of());
    }

    /** Returns the failed webhooks in percent of the finished ones. Where none finished, there is no value. */
    IMetric errorRate() {
        Map<String, IMetric> metrics = new LinkedHashMap<>();
        metrics.put("failed", count(Metric.FAILED));
        metrics.put("processed", count(Metric.PROCESSED));
        return CloudWatchMetrics.expression(
                "100 * FILL(failed, 0) / (FILL(failed, 0) + FILL(processed, 0))", "Failed, % of finished", metrics);
    }
}
