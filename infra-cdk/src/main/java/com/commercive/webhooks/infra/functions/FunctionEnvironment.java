package com.commercive.webhooks.infra.functions;

import static com.commercive.webhooks.model.deployment.EnvironmentVariable.DYNAMODB_TABLE_PREFIX;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.MAX_RECEIVE_COUNT;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.METRICS_NAMESPACE;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.RESPONSE_POLICY;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.RETRY_BASE_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.RETRY_MAX_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.SHOPIFY_WEBHOOK_SECRET_ARN;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.SYNC_WAIT_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.WEBHOOK_QUEUE_URL;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.WEBHOOK_RETENTION_DAYS;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.configuration.SecretReference;
import com.commercive.webhooks.infra.queue.QueuesConstruct;
import com.commercive.webhooks.model.deployment.EnvironmentVariable;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.QueueSettings;
import java.util.EnumMap;
import java.util.Map;

/**
 * The environment variables of the functions. Each gets those that it reads, so only ingest knows where the secret is.
 */
record FunctionEnvironment(PipelineConfig config, QueuesConstruct queues, SecretReference secret) {
    Map<EnvironmentVariable, String> of(PipelineFunction function) {
        Map<EnvironmentVariable, String> environment = new EnumMap<>(EnvironmentVariable.class);
        environment.put(DYNAMODB_TABLE_PREFIX, config.tablePrefix());
        environment.put(WEBHOOK_QUEUE_URL, queues.source().getQueueUrl());
        environment.put(
                WEBHOOK_RETENTION_DAYS, String.valueOf(config.rowRetention().days()));
        environment.put(METRICS_NAMESPACE, config.stage().service());
        switch (function) {
            case INGEST -> {
                environment.put(SHOPIFY_WEBHOOK_SECRET_ARN, secret.text());
                config.responsePolicy().ifPresent(policy -> environment.put(RESPONSE_POLICY, policy));
            }
            case PROCESSOR -> {
                environment.put(RETRY_BASE_SECONDS, String.valueOf(QueueSettings.RETRY_BASE_SECONDS));
                environment.put(RETRY_MAX_SECONDS, String.valueOf(QueueSettings.RETRY_MAX_SECONDS));
                environment.put(MAX_RECEIVE_COUNT, String.valueOf(QueueSettings.MAX_RECEIVE_COUNT));
                environment.put(SYNC_WAIT_SECONDS, String.valueOf(QueueSettings.SYNC_WAIT_SECONDS));
            }
            case REQUEUE, PRIVACY -> {}
        }
        return environment;
    }
}
