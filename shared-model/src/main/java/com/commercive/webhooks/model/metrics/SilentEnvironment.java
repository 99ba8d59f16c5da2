package com.commercive.webhooks.model.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.CompletableFuture;
import software.amazon.cloudwatchlogs.emf.environment.Environment;
import software.amazon.cloudwatchlogs.emf.environment.LambdaEnvironment;
import software.amazon.cloudwatchlogs.emf.model.MetricsContext;
import software.amazon.cloudwatchlogs.emf.sinks.ISink;

/** An environment like Lambda's that writes nothing. */
final class SilentEnvironment implements Environment {
    private final Environment lambda = new LambdaEnvironment();

    @Override
    public boolean probe() {
        return true;
    }

    @Override
    public String getName() {
        return lambda.getName();
    }

    @Override
    public String getType() {
        return lambda.getType();
    }

    @Override
    public String getLogGroupName() {
        return lambda.getLogGroupName();
    }

    @Override
    public void configureContext(MetricsContext context) {
        lambda.configureContext(context);
    }

    @Override
    public ISink getSink() {
        return new ISink() {
            @Override
            public void accept(MetricsContext context) {
                try {
                    context.serialize();
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("metrics are always JSON", e);
                }
            }

            @Override
            public CompletableFuture<Void> shutdown() {
                return CompletableFuture.completedFuture(null);
            }
        };
    }
}
