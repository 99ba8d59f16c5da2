package com.commercive.webhooks.local.system;

import com.commercive.webhooks.emulators.EmulatorClients;
import com.commercive.webhooks.emulators.MissingQueues;
import com.commercive.webhooks.emulators.MissingTables;
import com.commercive.webhooks.emulators.PipelineQueues;
import com.commercive.webhooks.local.sqs.SqsFront;
import com.commercive.webhooks.model.deployment.Stage;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Hold DynamoDB and SQS, emulated or given, with the tables and queues on them. */
final class Services implements AutoCloseable {
    private final Closing closing;
    private final URI dynamoDbEndpoint;
    private final URI sqsEndpoint;
    private final DynamoDbClient dynamoDb;
    private final SqsClient sqs;
    private final CompletableFuture<Void> tables;
    private final PipelineQueues queues;

    private Services(URI dynamoDbEndpoint, URI sqsEndpoint, LocalSettings.Waits waits, Closing closing) {
        this.closing = closing;
        this.dynamoDbEndpoint = dynamoDbEndpoint;
        this.sqsEndpoint = sqsEndpoint;
        dynamoDb = closing.later(EmulatorClients.dynamoDb(dynamoDbEndpoint));
        sqs = closing.later(EmulatorClients.sqs(sqsEndpoint));
        tables = CompletableFuture.runAsync(() -> MissingTables.create(dynamoDb, Stage.PROD.tablePrefix()));
        queues = new MissingQueues(waits.maxReceiveCount(), waits.visibilityTimeout())
                .create(sqs, Stage.PROD.queueName(), Stage.PROD.deadLetterQueueName());
    }

    /** Start both side by side, where they are not given; the tables are still being made when this returns. */
    static Services start(LocalSettings settings, Surroundings surroundings) {
        Closing closing = new Closing();
        try {
            CompletableFuture<URI> dynamoDb = surroundings
                    .dynamoDb()
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> startDynamoDb(settings, closing));
            URI sqs = surroundings.sqs().orElseGet(() -> startSqs(settings, closing));
            return new Services(dynamoDb.join(), sqs, settings.waits(), closing);
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    private static CompletableFuture<URI> startDynamoDb(LocalSettings settings, Closing closing) {
        DynamoDbProcess process =
                closing.later(new DynamoDbProcess(settings.ports().dynamoDb()));
        return CompletableFuture.supplyAsync(process::endpoint);
    }

    private static URI startSqs(LocalSettings settings, Closing closing) {
        return closing.later(new SqsFront(settings.ports().sqs())).endpoint();
    }

    /** Wait until the tables can be used. */
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

    PipelineQueues queues() {
        return queues;
    }

    @Override
    public void close() {
        closing.close();
    }
}
