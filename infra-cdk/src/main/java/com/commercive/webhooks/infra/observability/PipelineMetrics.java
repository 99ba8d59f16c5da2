package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.infra.queue.QueuesConstruct;

/** The metrics of a stage, by what publishes them. Alarms, dashboard and costs read the same ones. */
record PipelineMetrics(WebhookMetrics webhooks, FunctionMetrics functions, QueueMetrics queue, TableMetrics tables) {
    static PipelineMetrics of(PipelineConfig config, FunctionSet functions, QueuesConstruct queues) {
        return new PipelineMetrics(
                new WebhookMetrics(config.stage().service()),
                new FunctionMetrics(functions),
                new QueueMetrics(queues),
                new TableMetrics(config.tablePrefix()));
    }
}
