package com.commercive.webhooks.local.system;

import com.commercive.localaws.emulator.DynamoDbProcess;
import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.emulator.MissingTables;
import com.commercive.localaws.emulator.QueuePair;
import com.commercive.localaws.lifecycle.ResourceStack;
import com.commercive.localaws.redrive.SqsWithRedrive;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.TableCreation;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** DynamoDB and SQS with their tables and queues. Each is an emulator, unless the environment names a service. */
final class Services implements AutoCloseable {
    private final ResourceStack resources;
    private final URI dynamoDbEndpoint;
    private final URI sqsEndpoint;
    private final DynamoDbClient dynamoDb;
    private final SqsClient sqs;
    private final CompletableFuture<Void> tables;
    private final QueuePair queues;

    private Services(
            URI dynamoDbEndpoint, URI sqsEndpoint, LocalSettings.RetrySettings retries, ResourceStack resources) {
        this.resources = resources;
        this.dynamoDbEndpoint = dynamoDbEndpoint;
        this.sqsEndpoint = sqsEndpoint;
        dynamoDb = resources.add(EmulatorClients.dynamoDb(dynamoDbEndpoint));
        sqs = resources.add(EmulatorClients.sqs(sqsEndpoint));
        tables = CompletableFuture.runAsync(
                () -> MissingTables.create(dynamoDb, TableCreation.requests(Stage.PROD.tablePrefix())));
        queues = retries.queues().createMissing(sqs, Stage.PROD.queueName(), Stage.PROD.deadLetterQueueName());
    }

    /** Starts the emulators that are needed. When it returns, the tables may not exist yet. */
    static Services start(LocalSettings settings, LocalEnvironment environment) {
        ResourceStack resources = new ResourceStack();
        try {
            CompletableFuture<URI> dynamoDb = environment
                    .dynamoDb()
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> startDynamoDb(settings, resources));
            URI sqs = environment.sqs().orElseGet(() -> startSqs(settings, resources));
            return new Services(dynamoDb.join(), sqs, settings.retries(), resources);
        } catch (RuntimeException failure) {
            resources.close();
            throw failure;
        }
    }

    private static CompletableFuture<URI> startDynamoDb(LocalSettings settings, ResourceStack resources) {
        DynamoDbProcess process =
                resources.add(new DynamoDbProcess(settings.ports().dynamoDb()));
        return CompletableFuture.supplyAsync(process::endpoint);
    }

    private static URI startSqs(LocalSettings settings, ResourceStack resources) {
        return resources.add(new SqsWithRedrive(settings.ports().sqs())).endpoint();
    }

    /** Waits until the tables can be used. */
    void awaitTables() {
        tables.join();
    }

    URI dynamoDbEndpoint() {
        return dynamoDbEndpoint;
    }

    URI sqsEndpoint() {
        return sqsEndpoint;
    }

    DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    SqsClient sqs() {
        return sqs;
    }

    QueuePair queues() {
        return queues;
    }

    @Override
    public void close() {
        resources.close();
    }
}
