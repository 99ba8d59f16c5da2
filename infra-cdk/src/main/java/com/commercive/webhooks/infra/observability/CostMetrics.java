package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.functions.FunctionConstruct;
import com.commercive.webhooks.model.deployment.Price;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/** Estimate what a stage costs from what its services count, at the prices of us-east-1 on demand. */
record CostMetrics(PipelineMetrics metrics) {
    IMetric functions() {
        Terms terms = new Terms("functions");
        double millisecond =
                Price.GIGABYTE_SECOND.dollars() / 1_000 * metrics.config().memoryMb() / 1_024;
        for (FunctionConstruct lambda : metrics.lambdas().all()) {
            terms.add(lambdaMetric(lambda, "Duration"), millisecond);
            terms.add(lambdaMetric(lambda, "Invocations"), Price.INVOCATION.dollars());
        }
        return terms.sum("Functions, $");
    }

    IMetric tables() {
        Terms terms = new Terms("tables");
        metrics.consumedUnits("Write").forEach(metric -> terms.add(metric, Price.WRITE_UNIT.dollars()));
        metrics.consumedUnits("Read").forEach(metric -> terms.add(metric, Price.READ_UNIT.dollars()));
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
            terms.add(metrics.service("AWS/SQS", request, dimensions, request), Price.FIFO_REQUEST.dollars());
        }
        return terms.sum("Queue, $ at most");
    }

    IMetric logs() {
        Terms terms = new Terms("logs");
        for (FunctionConstruct lambda : metrics.lambdas().all()) {
            terms.add(
                    metrics.service(
                            "AWS/Logs",
                            "IncomingBytes",
                            Map.of("LogGroupName", lambda.logGroup().getLogGroupName()),
                            lambda.getNode().getId()),
                    Price.LOG_BYTE.dollars());
        }
        return terms.sum("Logs, $");
    }

    private IMetric lambdaMetric(FunctionConstruct lambda, String name) {
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
