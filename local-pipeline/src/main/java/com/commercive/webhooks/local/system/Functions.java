package com.commercive.webhooks.local.system;

import static com.commercive.webhooks.model.deployment.EnvironmentVariable.DYNAMODB_TABLE_PREFIX;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.MAX_RECEIVE_COUNT;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.METRICS_NAMESPACE;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.RETRY_BASE_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.RETRY_MAX_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.SHOPIFY_WEBHOOK_SECRET;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.WEBHOOK_QUEUE_URL;

import com.commercive.webhooks.local.runtime.FunctionSettings;
import com.commercive.webhooks.local.runtime.LocalFunction;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Configure the functions as the stack does. */
final class Functions {
    private final LocalSettings settings;
    private final Surroundings surroundings;
    private final Services services;
    private final Consumer<String> lines;

    Functions(LocalSettings settings, Surroundings surroundings, Services services, Consumer<String> lines) {
        this.settings = settings;
        this.surroundings = surroundings;
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
                environment(function),
                function != PipelineFunction.INGEST);
        try {
            return new LocalFunction(configuration, settings.concurrency(), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> environment(PipelineFunction function) {
        Map<String, String> environment = new HashMap<>(surroundings.passedOn());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", services.dynamoDbEndpoint().toString());
        environment.put("AWS_ENDPOINT_URL_SQS", services.sqsEndpoint().toString());
        environment.put(DYNAMODB_TABLE_PREFIX.name(), Stage.PROD.tablePrefix());
        environment.put(WEBHOOK_QUEUE_URL.name(), services.queues().queueUrl());
        environment.put(METRICS_NAMESPACE.name(), Stage.PROD.service());
        switch (function) {
            case INGEST -> environment.put(SHOPIFY_WEBHOOK_SECRET.name(), settings.secret());
            case PROCESSOR -> {
                LocalSettings.Waits waits = settings.waits();
                environment.put(RETRY_BASE_SECONDS.name(), Integer.toString(waits.retryBaseSeconds()));
                environment.put(RETRY_MAX_SECONDS.name(), Integer.toString(waits.retryMaxSeconds()));
                environment.put(MAX_RECEIVE_COUNT.name(), Integer.toString(waits.maxReceiveCount()));
            }
            case REQUEUE -> {}
        }
        return environment;
    }
}
