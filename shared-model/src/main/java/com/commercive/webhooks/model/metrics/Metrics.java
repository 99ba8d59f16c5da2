package com.commercive.webhooks.model.metrics;

import com.commercive.webhooks.model.topic.TopicKind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import software.amazon.cloudwatchlogs.emf.environment.Environment;
import software.amazon.cloudwatchlogs.emf.environment.LambdaEnvironment;
import software.amazon.cloudwatchlogs.emf.exception.DimensionSetExceededException;
import software.amazon.cloudwatchlogs.emf.exception.InvalidDimensionException;
import software.amazon.cloudwatchlogs.emf.exception.InvalidMetricException;
import software.amazon.cloudwatchlogs.emf.exception.InvalidNamespaceException;
import software.amazon.cloudwatchlogs.emf.logger.MetricsLogger;
import software.amazon.cloudwatchlogs.emf.model.DimensionSet;
import software.amazon.cloudwatchlogs.emf.model.Unit;

/**
 * Collect the metrics of a function and write them to its standard output when flushed. Thread-safe.
 *
 * <p>A topic is counted under its {@linkplain TopicKind#label label}.
 * EMF lines cost their bytes of log; PutMetricData would cost more than all the rest of a webhook.
 */
public final class Metrics {
    /** Named, not probed: probing asks the instance metadata service, which no function has. */
    private static final Environment LAMBDA = new LambdaEnvironment();

    private final String namespace;
    private final Environment environment;
    private final Map<String, MetricsLogger> byTopic = new ConcurrentHashMap<>();

    public Metrics(String namespace) {
        this(namespace, LAMBDA);
    }

    private Metrics(String namespace, Environment environment) {
        this.namespace = namespace;
        this.environment = environment;
    }

    /** Collect metrics of what never happened: they are made and thrown away. */
    public static Metrics ofPriming() {
        return new Metrics("priming", new SilentEnvironment());
    }

    public void count(Metric metric, String topic) {
        put(topic, logger -> putMetric(logger, metric, 1, Unit.COUNT));
    }

    public void time(Metric metric, String topic, Duration duration) {
        put(topic, logger -> putMetric(logger, metric, duration.toMillis(), Unit.MILLISECONDS));
    }

    /** Writes what was collected since the last flush. Called once, at the end of each invocation. */
    public void flush() {
        for (String topic : byTopic.keySet()) {
            byTopic.computeIfPresent(topic, (key, logger) -> {
                logger.flush();
                return null;
            });
        }
    }

    private void put(String topic, Consumer<MetricsLogger> metric) {
        String label = TopicKind.label(topic);
        byTopic.compute(label, (name, collected) -> {
            MetricsLogger logger = collected == null ? newLogger(name) : collected;
            metric.accept(logger);
            return logger;
        });
    }

    private MetricsLogger newLogger(String topic) {
        try {
            return new MetricsLogger(environment)
                    .setNamespace(namespace)
                    .setDimensions(new DimensionSet(), DimensionSet.of("Topic", topic));
        } catch (InvalidNamespaceException | InvalidDimensionException | DimensionSetExceededException e) {
            throw new IllegalArgumentException("METRICS_NAMESPACE or a topic is no name for CloudWatch", e);
        }
    }

    private static void putMetric(MetricsLogger logger, Metric metric, double value, Unit unit) {
        try {
            logger.putMetric(metric.metricName(), value, unit);
        } catch (InvalidMetricException e) {
            throw new IllegalArgumentException("no metric for CloudWatch: " + metric, e);
        }
    }
}
