package com.commercive.webhooks.model.deployment;

import com.commercive.webhooks.model.log.RowRetention;
import java.util.Map;

/** The settings that every function reads from its environment; without a stage of its own they are those of prod. */
public record CommonSettings(String tablePrefix, String queueUrl, String metricsNamespace, RowRetention retention) {
    /** Reads them; fails where the queue is not set. */
    public static CommonSettings of(Map<String, String> environment) {
        return new CommonSettings(
                EnvironmentVariable.DYNAMODB_TABLE_PREFIX.optional(environment).orElse(Stage.PROD.tablePrefix()),
                EnvironmentVariable.WEBHOOK_QUEUE_URL.required(environment),
                EnvironmentVariable.METRICS_NAMESPACE.optional(environment).orElse(Stage.PROD.service()),
                new RowRetention(
                        EnvironmentVariable.WEBHOOK_RETENTION_DAYS.positive(environment, RowRetention.DEFAULT.days())));
    }
}
