package com.commercive.webhooks.local.chaos;

import com.commercive.webhooks.emulators.EmulatorClients;
import com.commercive.webhooks.local.chaos.traffic.Shop;
import com.commercive.webhooks.local.faults.FaultFront;
import com.commercive.webhooks.local.faults.PackageWithBug;
import com.commercive.webhooks.local.faults.Service;
import com.commercive.webhooks.local.sqs.SqsFront;
import com.commercive.webhooks.local.system.DynamoDbProcess;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.local.system.LocalSystem;
import com.commercive.webhooks.local.system.Surroundings;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.table.Table;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Run the whole system behind fronts that make DynamoDB and SQS fail; who checks it looks past them. */
final class ChaosSystem implements AutoCloseable {
    private static final Duration REQUEUE_INTERVAL = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final FunctionLines lines = new FunctionLines();
    private final AtomicLong kills = new AtomicLong();
    private final URI dynamoDbEndpoint;
    private final URI sqsEndpoint;
    private final FaultFront dynamoDb;
    private final FaultFront sqs;
    private final LocalSystem system;
    private final TableContents tables;
    private final QueueContents queues;

    /**
     * Start it.
     *
     * @param instances of each function
     */
    ChaosSystem(Waits waits, int instances, long seed) {
        try {
            DynamoDbProcess tableEmulator = later(new DynamoDbProcess(0));
            SqsFront queueEmulator = later(new SqsFront(0));
            dynamoDbEndpoint = tableEmulator.endpoint();
            sqsEndpoint = queueEmulator.endpoint();
            dynamoDb = later(new FaultFront(Service.DYNAMODB, dynamoDbEndpoint, seed));
            sqs = later(new FaultFront(Service.SQS, sqsEndpoint, seed));
            system = later(LocalSystem.start(settings(waits, instances), surroundings(), lines));
            DynamoDbClient tableClient = later(EmulatorClients.dynamoDb(dynamoDbEndpoint));
            SqsClient queueClient = later(EmulatorClients.sqs(sqsEndpoint));
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

    private Surroundings surroundings() {
        return new Surroundings(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString(),
                "AWS_ENDPOINT_URL_SQS", sqs.endpoint().toString()));
    }

    private <T extends AutoCloseable> T later(T resource) {
        started.push(resource);
        return resource;
    }

    /** Empty tables and queues, when nobody writes any more: a slow instance may have a batch that others have done since. */
    void clear() throws InterruptedException {
        queues.clear();
        while (!system.function(PipelineFunction.PROCESSOR).isIdle()) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
        tables.clear();
        lines.takeLastCopies();
    }

    /** Write the rows that the platform's other services make. */
    void install(List<Shop> shops) {
        for (Shop shop : shops) {
            tables.put(Table.STORES, shop.store());
            shop.inventory().forEach(row -> tables.put(Table.INVENTORY, row));
        }
    }

    /** Have all instances of ingest run, also after some were killed: what a cold start takes is measured elsewhere. */
    void warmUp() {
        system.function(PipelineFunction.INGEST).startAll().join();
    }

    void countKill() {
        kills.incrementAndGet();
    }

    /** How many calls were made to fail, and processes killed; who is refused a connection makes no call. */
    long failures() {
        return dynamoDb.failedCalls() + sqs.failedCalls() + kills.get();
    }

    void heal() {
        dynamoDb.heal();
        sqs.heal();
    }

    /** Send again what only the functions' log holds. */
    void replay(List<String> lastCopies) {
        new LastCopyReplay(dynamoDbEndpoint, sqsEndpoint).run(lastCopies);
    }

    LocalSystem system() {
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
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception alreadyGone) {
                // The rest matters more.
            }
        }
    }
}
