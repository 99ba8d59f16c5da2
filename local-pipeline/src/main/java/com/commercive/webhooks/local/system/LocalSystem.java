package com.commercive.webhooks.local.system;

import com.commercive.webhooks.emulators.PipelineQueues;
import com.commercive.webhooks.local.poller.EventSource;
import com.commercive.webhooks.local.runtime.LocalFunction;
import com.commercive.webhooks.local.schedule.Schedule;
import com.commercive.webhooks.local.url.FunctionUrl;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Run the whole system, until it is closed. */
public final class LocalSystem implements AutoCloseable {
    private final Closing closing;
    private final Services services;
    private final FunctionUrl ingest;
    private final Map<PipelineFunction, LocalFunction> functions;

    private LocalSystem(
            Closing closing, Services services, FunctionUrl ingest, Map<PipelineFunction, LocalFunction> functions) {
        this.closing = closing;
        this.services = services;
        this.ingest = ingest;
        this.functions = functions;
    }

    /**
     * Start it; returns when webhooks can be posted.
     *
     * @param lines takes the functions' log lines
     */
    public static LocalSystem start(LocalSettings settings, Surroundings surroundings, Consumer<String> lines) {
        Closing closing = new Closing();
        try {
            return start(settings, surroundings, lines, closing);
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    private static LocalSystem start(
            LocalSettings settings, Surroundings surroundings, Consumer<String> lines, Closing closing) {
        Services services = closing.later(Services.start(settings, surroundings));
        Functions functions = new Functions(settings, surroundings, services, lines);
        LocalFunction ingest = closing.later(functions.create(PipelineFunction.INGEST));
        LocalFunction processor = closing.later(functions.create(PipelineFunction.PROCESSOR));
        LocalFunction requeue = closing.later(functions.create(PipelineFunction.REQUEUE));
        FunctionUrl url = closing.later(new FunctionUrl(settings.ports().ingest(), ingest));
        CompletableFuture.allOf(ingest.startFirst(), processor.startFirst()).join();
        services.awaitTables();
        closing.later(
                EventSource.start(services.sqs(), services.queues().queueUrl(), processor, settings.concurrency()));
        closing.later(Schedule.every(settings.requeueInterval(), requeue));
        return new LocalSystem(
                closing,
                services,
                url,
                Map.of(
                        PipelineFunction.INGEST, ingest,
                        PipelineFunction.PROCESSOR, processor,
                        PipelineFunction.REQUEUE, requeue));
    }

    public URI ingest() {
        return ingest.endpoint();
    }

    public URI dynamoDbEndpoint() {
        return services.dynamoDbEndpoint();
    }

    public URI sqsEndpoint() {
        return services.sqsEndpoint();
    }

    public DynamoDbClient dynamoDb() {
        return services.dynamoDb();
    }

    public SqsClient sqs() {
        return services.sqs();
    }

    public PipelineQueues queues() {
        return services.queues();
    }

    public LocalFunction function(PipelineFunction function) {
        return Objects.requireNonNull(functions.get(function));
    }

    @Override
    public void close() {
        closing.close();
    }
}
