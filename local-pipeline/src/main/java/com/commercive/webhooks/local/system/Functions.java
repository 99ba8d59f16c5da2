package com.commercive.webhooks.local.system;

import static com.commercive.webhooks.model.deployment.EnvironmentVariable.DYNAMODB_TABLE_PREFIX;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.MAX_RECEIVE_COUNT;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.METRICS_NAMESPACE;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.RETRY_BASE_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.RETRY_MAX_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.SHOPIFY_WEBHOOK_SECRET;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.SYNC_WAIT_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.WEBHOOK_QUEUE_URL;

import com.commercive.localaws.function.FunctionSettings;
import com.commercive.localaws.function.LocalFunction;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The functions, configured as the stack configures them. */
final class Functions {
    private final LocalSettings settings;
    private final LocalEnvironment environment;
    private final Services services;
    private final Consumer<String> lines;

    Functions(LocalSettings settings, LocalEnvironment environment, Services services, Consumer<String> lines) {
        this.settings = settings;
        this.environment = environment;
        this.services = services;
        this.lines = lines;
    }

    LocalFunction create(PipelineFunction function) {
        var configuration = new FunctionSettings(
                function.suffix(),
                Stage.PROD.functionName(function),
                settings.packages().apply(function),
                function.handler(),
                function.timeout(),
                PipelineFunction.MEMORY_MB,
                variables(function),
                function != PipelineFunction.INGEST);
        try {
            return new LocalFunction(configuration, settings.concurrency(), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> variables(PipelineFunction function) {
        Map<String, String> variables = new HashMap<>(environment.passedOn());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", services.dynamoDbEndpoint().toString());
        variables.put("AWS_ENDPOINT_URL_SQS", services.sqsEndpoint().toString());
        variables.put(DYNAMODB_TABLE_PREFIX.name(), Stage.PROD.tablePrefix());
        variables.put(WEBHOOK_QUEUE_URL.name(), services.queues().queueUrl());
        variables.put(METRICS_NAMESPACE.name(), Stage.PROD.service());
        switch (function) {
            case INGEST -> variables.put(SHOPIFY_WEBHOOK_SECRET.name(), settings.secret());
            case PROCESSOR -> {
                LocalSettings.RetrySettings retries = settings.retries();
                variables.put(RETRY_BASE_SECONDS.name(), Integer.toString(retries.retryBaseSeconds()));
                variables.put(RETRY_MAX_SECONDS.name(), Integer.toString(retries.retryMaxSeconds()));
                variables.put(MAX_RECEIVE_COUNT.name(), Integer.toString(retries.maxReceiveCount()));
                variables.put(
                        SYNC_WAIT_SECONDS.name(),
                        Long.toString(settings.syncWait().toSeconds()));
            }
            case REQUEUE, PRIVACY -> {}
        }
        return variables;
    }
}
