package com.commercive.webhooks.chaos;

import com.commercive.localaws.emulator.DynamoDbProcess;
import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.function.LocalFunction;
import com.commercive.localaws.lifecycle.ResourceStack;
import com.commercive.localaws.lifecycle.Waiter;
import com.commercive.localaws.proxy.AwsService;
import com.commercive.localaws.proxy.FaultProxy;
import com.commercive.localaws.proxy.PackageWithBug;
import com.commercive.localaws.redrive.SqsWithRedrive;
import com.commercive.webhooks.chaos.traffic.ForeignRow;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.local.system.LocalSettings.RetrySettings;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.table.Table;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole system behind proxies that make DynamoDB and SQS fail. The checks read past the proxies. */
final class ChaosSystem implements AutoCloseable {
    private static final Duration REQUEUE_INTERVAL = Duration.ofSeconds(2);
    private static final Duration PRIVACY_INTERVAL = Duration.ofSeconds(2);
    private static final Duration SYNC_WAIT = Duration.ofSeconds(1);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final ResourceStack resources = new ResourceStack();
    private final FunctionLog log = new FunctionLog();
    private final AtomicLong processes = new AtomicLong();
    private final URI dynamoDbEndpoint;
    private final URI sqsEndpoint;
    private final FaultProxy dynamoDb;
    private final FaultProxy sqs;
    private final LocalPipeline system;
    private final TableContents tables;
    private final QueueContents queues;

    /**
     * Starts the system.
     *
     * @param instances the number of instances of each function
     */
    ChaosSystem(RetrySettings retries, int instances, long seed) {
        try {
            DynamoDbProcess tableEmulator = resources.add(new DynamoDbProcess(0));
            SqsWithRedrive queueEmulator = resources.add(new SqsWithRedrive(0));
            dynamoDbEndpoint = tableEmulator.endpoint();
            sqsEndpoint = queueEmulator.endpoint();
            dynamoDb = resources.add(new FaultProxy(AwsService.DYNAMODB, dynamoDbEndpoint, seed));
            sqs = resources.add(new FaultProxy(AwsService.SQS, sqsEndpoint, seed));
            system = resources.add(LocalPipeline.start(
                    settings(retries, instances), LocalEnvironment.of(dynamoDb.endpoint(), sqs.endpoint()), log));
            DynamoDbClient tableClient = resources.add(EmulatorClients.dynamoDb(dynamoDbEndpoint));
            SqsClient queueClient = resources.add(EmulatorClients.sqs(sqsEndpoint));
            tables = new TableContents(tableClient);
            queues = new QueueContents(queueClient, system.queues());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static LocalSettings settings(RetrySettings retries, int instances) {
        return LocalSettings.onFreePorts()
                .with(retries)
                .withConcurrency(instances)
                .withRequeueEvery(REQUEUE_INTERVAL)
                .withPrivacyEvery(PRIVACY_INTERVAL)
                .withSyncWait(SYNC_WAIT)
                .withPackages(PackageWithBug::of);
    }

    /** Empties queues and tables. It waits for the instances in between, as a slow one may still write to the tables. */
    void clear() throws InterruptedException {
        queues.clear();
        Waiter.withoutTimeout(POLL_INTERVAL).await(system.function(PipelineFunction.PROCESSOR)::isIdle);
        tables.clear();
        log.takeLastCopies();
    }

    /**
     * Writes the rows that other services of the platform would have made. Each index shows them at once: until it does, a
     * webhook of the same thing makes a second row, as documented.
     */
    void install(List<SimulatedShop> shops) {
        for (SimulatedShop shop : shops) {
            tables.put(Table.STORES, shop.store());
            shop.inventory().forEach(row -> tables.put(Table.INVENTORY, row));
        }
        dynamoDb.catchUp();
    }

    /** Writes a row of another service, which its indexes show at once. */
    void write(ForeignRow row) {
        tables.write(row);
        dynamoDb.catchUp();
    }

    /** Starts all instances of ingest, also where some were killed, as cold starts are not what the suite measures. */
    void warmUp() {
        system.function(PipelineFunction.INGEST).startAll().join();
    }

    /** Counts failures of processes: killed ones, and those with a wrong clock. */
    void count(long failed) {
        processes.addAndGet(failed);
    }

    /**
     * Returns the number of failed calls, and of processes that were killed, frozen, or did not start. A refused connection
     * does not count as a call.
     */
    long failures() {
        return dynamoDb.failedCalls() + sqs.failedCalls() + processes.get() + thaws() + failedStarts();
    }

    /** Returns how often a process was frozen and went on. */
    long thaws() {
        return sum(LocalFunction::thaws);
    }

    private long failedStarts() {
        return sum(LocalFunction::failedStarts);
    }

    private long sum(ToLongFunction<LocalFunction> number) {
        return Stream.of(PipelineFunction.values())
                .map(system::function)
                .mapToLong(number)
                .sum();
    }

    void heal() {
        dynamoDb.heal();
        sqs.heal();
    }

    /** Replays webhooks that are only in the log of the functions. */
    void replay(List<String> lastCopies) {
        new LastCopyReplay(dynamoDbEndpoint, sqsEndpoint).run(lastCopies);
    }

    /** Starts the same replay behind the proxies, and kills it at a moment; returns whether it ran until then. */
    boolean replayAndKill(List<String> lastCopies, BooleanSupplier moment) throws InterruptedException {
        return new LastCopyReplay(dynamoDb.endpoint(), sqs.endpoint()).runAndKill(lastCopies, moment);
    }

    LocalPipeline system() {
        return system;
    }

    FaultProxy dynamoDb() {
        return dynamoDb;
    }

    FaultProxy sqs() {
        return sqs;
    }

    TableContents tables() {
        return tables;
    }

    QueueContents queues() {
        return queues;
    }

    FunctionLog log() {
        return log;
    }

    @Override
    public void close() {
        resources.close();
    }
}
