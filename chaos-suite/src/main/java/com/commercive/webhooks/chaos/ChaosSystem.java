package com.commercive.webhooks.chaos;

import com.commercive.localaws.emulator.DynamoDbProcess;
import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.front.AwsService;
import com.commercive.localaws.front.FaultFront;
import com.commercive.localaws.front.PackageWithBug;
import com.commercive.localaws.lifecycle.ResourceStack;
import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.localaws.redrive.SqsFront;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.table.Table;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole system behind fronts that make DynamoDB and SQS fail. What checks it reads past the fronts. */
final class ChaosSystem implements AutoCloseable {
    private static final Duration REQUEUE_INTERVAL = Duration.ofSeconds(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final ResourceStack resources = new ResourceStack();
    private final FunctionLines lines = new FunctionLines();
    private final AtomicLong kills = new AtomicLong();
    private final URI dynamoDbEndpoint;
    private final URI sqsEndpoint;
    private final FaultFront dynamoDb;
    private final FaultFront sqs;
    private final LocalPipeline system;
    private final TableContents tables;
    private final QueueContents queues;

    /**
     * Starts it.
     *
     * @param instances of each function
     */
    ChaosSystem(Waits waits, int instances, long seed) {
        try {
            DynamoDbProcess tableEmulator = resources.add(new DynamoDbProcess(0));
            SqsFront queueEmulator = resources.add(new SqsFront(0));
            dynamoDbEndpoint = tableEmulator.endpoint();
            sqsEndpoint = queueEmulator.endpoint();
            dynamoDb = resources.add(new FaultFront(AwsService.DYNAMODB, dynamoDbEndpoint, seed));
            sqs = resources.add(new FaultFront(AwsService.SQS, sqsEndpoint, seed));
            system = resources.add(LocalPipeline.start(
                    settings(waits, instances), LocalEnvironment.of(dynamoDb.endpoint(), sqs.endpoint()), lines));
            DynamoDbClient tableClient = resources.add(EmulatorClients.dynamoDb(dynamoDbEndpoint));
            SqsClient queueClient = resources.add(EmulatorClients.sqs(sqsEndpoint));
            tables = new TableContents(tableClient);
            queues = new QueueContents(queueClient, system.queues());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static LocalSettings settings(Waits waits, int instances) {
        return LocalSettings.onFreePorts()
                .with(waits)
                .withConcurrency(instances)
                .withRequeueEvery(REQUEUE_INTERVAL)
                .withPackages(PackageWithBug::of);
    }

    /** Empties tables and queues when no instance writes any more: a slow one may have a batch that others have done since. */
    void clear() throws InterruptedException {
        queues.clear();
        Waiter.patient(POLL_INTERVAL).await(system.function(PipelineFunction.PROCESSOR)::isIdle);
        tables.clear();
        lines.takeLastCopies();
    }

    /** Writes the rows that the other services of the platform make. */
    void install(List<SimulatedShop> shops) {
        for (SimulatedShop shop : shops) {
            tables.put(Table.STORES, shop.store());
            shop.inventory().forEach(row -> tables.put(Table.INVENTORY, row));
        }
    }

    /** Starts all instances of ingest, also after some were killed: cold starts are not what the suite measures. */
    void warmUp() {
        system.function(PipelineFunction.INGEST).startAll().join();
    }

    void countKill() {
        kills.incrementAndGet();
    }

    /** Returns the number of failed calls and killed processes. A refused connection is no call. */
    long failures() {
        return dynamoDb.failedCalls() + sqs.failedCalls() + kills.get();
    }

    void heal() {
        dynamoDb.heal();
        sqs.heal();
    }

    /** Replays webhooks that only the log of the functions has. */
    void replay(List<String> lastCopies) {
        new LastCopyReplay(dynamoDbEndpoint, sqsEndpoint).run(lastCopies);
    }

    LocalPipeline system() {
        return system;
    }

    FaultFront dynamoDb() {
        return dynamoDb;
    }

    FaultFront sqs() {
        return sqs;
    }

    TableContents tables() {
        return tables;
    }

    QueueContents queues() {
        return queues;
    }

    FunctionLines lines() {
        return lines;
    }

    @Override
    public void close() {
        resources.close();
    }
}
