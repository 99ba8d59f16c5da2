package com.commercive.webhooks.infra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/** Estimate what a stage costs from what its services count, at the prices of us-east-1 on demand. */
record Costs(PipelineMetrics metrics) {
    private static final double GIGABYTE_SECOND = 0.000_013_333_4;
    private static final double INVOCATION = 0.000_000_2;
    private static final double WRITE_UNIT = 0.000_000_625;
    private static final double READ_UNIT = 0.000_000_125;
    private static final double FIFO_REQUEST = 0.000_000_5;
    private static final double LOG_BYTE = 0.000_000_000_5;

    IMetric functions() {
        Terms terms = new Terms("functions");
        double millisecond = GIGABYTE_SECOND / 1_000 * metrics.config().memoryMb() / 1_024;
        for (PipelineLambda lambda : metrics.lambdas().all()) {
            terms.add(lambdaMetric(lambda, "Duration"), millisecond);
            terms.add(lambdaMetric(lambda, "Invocations"), INVOCATION);
        }
        return terms.sum("Functions, $");
    }

    IMetric tables() {
        Terms terms = new Terms("tables");
        metrics.consumedUnits("Write").forEach(metric -> terms.add(metric, WRITE_UNIT));
        metrics.consumedUnits("Read").forEach(metric -> terms.add(metric, READ_UNIT));
        return terms.sum("Tables, $");
    }

    /** At most: receives and deletes are charged by the batch, and counted by the message. */
    IMetric queue() {
        Terms terms = new Terms("queue");
        Map<String, String> dimensions =
                Map.of("QueueName", metrics.queue().source().getQueueName());
        for (String request : List.of(
                "NumberOfMessagesSent",
                "NumberOfMessagesReceived",
                "NumberOfMessagesDeleted",
                "NumberOfEmptyReceives")) {
            terms.add(metrics.service("AWS/SQS", request, dimensions, request), FIFO_REQUEST);
        }
        return terms.sum("Queue, $ at most");
    }

    IMetric logs() {
        Terms terms = new Terms("logs");
        for (PipelineLambda lambda : metrics.lambdas().all()) {
            terms.add(
                    metrics.service(
                            "AWS/Logs",
                            "IncomingBytes",
                            Map.of("LogGroupName", lambda.logGroup().getLogGroupName()),
                            lambda.getNode().getId()),
                    LOG_BYTE);
        }
        return terms.sum("Logs, $");
    }

    private IMetric lambdaMetric(PipelineLambda lambda, String name) {
        return metrics.service(
                "AWS/Lambda",
                name,
                Map.of("FunctionName", lambda.function().getFunctionName()),
                lambda.getNode().getId() + " " + name);
    }

    /** Collect metrics, each with its price. */
    private static final class Terms {
        private final String name;
        private final Map<String, IMetric> metrics = new LinkedHashMap<>();
        private final List<String> products = new ArrayList<>();

        Terms(String name) {
            this.name = name;
        }

        void add(IMetric metric, double price) {
            String id = name + metrics.size();
            metrics.put(id, metric);
            products.add("FILL(%s, 0) * %.12f".formatted(id, price));
        }

        IMetric sum(String label) {
            return PipelineMetrics.expression(String.join(" + ", products), label, metrics);
        }
    }
}
