package com.commercive.webhooks.local.system;

import com.commercive.localaws.emulator.QueuePair;
import com.commercive.localaws.function.LocalFunction;
import com.commercive.localaws.lifecycle.ResourceStack;
import com.commercive.localaws.trigger.EventSource;
import com.commercive.localaws.trigger.FunctionUrlServer;
import com.commercive.localaws.trigger.Schedule;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.QueueSettings;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole system on this machine. It runs until it is closed. */
public final class LocalPipeline implements AutoCloseable {
    private final ResourceStack resources;
    private final Services services;
    private final FunctionUrlServer ingest;
    private final Map<PipelineFunction, LocalFunction> functions;

    private LocalPipeline(
            ResourceStack resources,
            Services services,
            FunctionUrlServer ingest,
            Map<PipelineFunction, LocalFunction> functions) {
        this.resources = resources;
        this.services = services;
        this.ingest = ingest;
        this.functions = functions;
    }

    /**
     * Starts the system; returns when webhooks can be posted.
     *
     * @param lines receives the log lines of the functions
     */
    public static LocalPipeline start(LocalSettings settings, LocalEnvironment environment, Consumer<String> lines) {
        ResourceStack resources = new ResourceStack();
        try {
            return start(settings, environment, lines, resources);
        } catch (RuntimeException failure) {
            resources.close();
            throw failure;
        }
    }

    private static LocalPipeline start(
            LocalSettings settings, LocalEnvironment environment, Consumer<String> lines, ResourceStack resources) {
        Services services = resources.add(Services.start(settings, environment));
        Functions functions = new Functions(settings, environment, services, lines);
        LocalFunction ingest = resources.add(functions.create(PipelineFunction.INGEST));
        LocalFunction processor = resources.add(functions.create(PipelineFunction.PROCESSOR));
        LocalFunction requeue = resources.add(functions.create(PipelineFunction.REQUEUE));
        LocalFunction privacy = resources.add(functions.create(PipelineFunction.PRIVACY));
        FunctionUrlServer url =
                resources.add(new FunctionUrlServer(settings.ports().ingest(), ingest));
        CompletableFuture.allOf(ingest.startInstance(), processor.startInstance())
                .join();
        services.awaitTables();
        resources.add(EventSource.start(
                services.sqs(),
                services.queues().queueUrl(),
                QueueSettings.BATCH_SIZE,
                processor,
                settings.concurrency()));
        resources.add(Schedule.every(settings.requeueInterval(), PipelineFunction.REQUEUE.suffix(), requeue));
        resources.add(Schedule.every(settings.privacyInterval(), PipelineFunction.PRIVACY.suffix(), privacy));
        return new LocalPipeline(
                resources,
                services,
                url,
                Map.of(
                        PipelineFunction.INGEST, ingest,
                        PipelineFunction.PROCESSOR, processor,
                        PipelineFunction.REQUEUE, requeue,
                        PipelineFunction.PRIVACY, privacy));
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

    public QueuePair queues() {
        return services.queues();
    }

    public LocalFunction function(PipelineFunction function) {
        return Objects.requireNonNull(functions.get(function));
    }

    @Override
    public void close() {
        resources.close();
    }
}
