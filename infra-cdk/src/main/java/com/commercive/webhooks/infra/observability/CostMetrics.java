package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.functions.FunctionConstruct;
import com.commercive.webhooks.model.deployment.Price;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/**
 * Metrics that estimate in dollars what a stage costs, from what its services count and the prices on demand in
 * us-east-1.
 *
 * @param memoryMb the memory of each function
 */
record CostMetrics(PipelineMetrics metrics, int memoryMb) {
    List<IMetric> all() {
        return List.of(functions(), tables(), queue(), logs());
    }

    private IMetric functions() {
        double millisecond = Price.GIGABYTE_SECOND.dollars() / 1_000 * memoryMb / 1_024;
        Terms terms = new Terms("functions");
        for (FunctionConstruct function : metrics.functions().functions().all()) {
            terms.add(FunctionMetrics.duration(function), millisecond);
            terms.add(FunctionMetrics.invocations(function), Price.INVOCATION.dollars());
        }
        return terms.sum("Functions, $");
    }

    private IMetric tables() {
        Terms terms = new Terms("tables");
        metrics.tables().writeUnits().forEach(metric -> terms.add(metric, Price.WRITE_UNIT.dollars()));
        metrics.tables().readUnits().forEach(metric -> terms.add(metric, Price.READ_UNIT.dollars()));
        return terms.sum("Tables, $");
    }

    /** An upper limit: receives and deletes are charged by the batch, and counted by the message. */
    private IMetric queue() {
        Terms terms = new Terms("queue");
        metrics.queue().requests().forEach(metric -> terms.add(metric, Price.FIFO_REQUEST.dollars()));
        return terms.sum("Queue, $ at most");
    }

    private IMetric logs() {
        Terms terms = new Terms("logs");
        metrics.functions()
                .functions()
                .all()
                .forEach(function -> terms.add(FunctionMetrics.logBytes(function), Price.LOG_BYTE.dollars()));
        return terms.sum("Logs, $");
    }

    /** The terms of a sum: a metric each, and the price of its unit. */
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
            return CloudWatchMetrics.expression(String.join(" + ", products), label, metrics);
        }
    }
}
