package com.commercive.localaws.testing;

import com.commercive.localaws.emulator.DynamoDbEmulator;
import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.emulator.MissingTables;
import com.commercive.localaws.emulator.QueueDefinition;
import com.commercive.localaws.emulator.QueuePair;
import com.commercive.localaws.emulator.SqsEmulator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Tables and queues of a test class, on emulators that all test classes of a JVM share. Registered as a static field:
 * {@code @RegisterExtension static final EmulatedAws aws = new EmulatedAws(tables);}
 */
public final class EmulatedAws implements BeforeAllCallback {
    /** Settings with which no message is received twice, or moves to the dead-letter queue, while a test runs. */
    private static final QueueDefinition NO_REDELIVERY =
            new QueueDefinition(1_000, Duration.ofMinutes(5), Duration.ofDays(14));

    private static final AtomicInteger TEST_CLASSES = new AtomicInteger();

    private final String name = "test" + TEST_CLASSES.incrementAndGet();
    private final Function<String, List<CreateTableRequest>> tables;
    private final QueueDefinition queueDefinition;
    private @Nullable QueuePair queues;

    /**
     * @param tables the definitions of the tables under a prefix
     */
    public EmulatedAws(Function<String, List<CreateTableRequest>> tables) {
        this(tables, NO_REDELIVERY);
    }

    public EmulatedAws(Function<String, List<CreateTableRequest>> tables, QueueDefinition queueDefinition) {
        this.tables = tables;
        this.queueDefinition = queueDefinition;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    /** Creates the tables and queues; for a test engine without extensions. */
    public void start() {
        MissingTables.create(dynamoDb(), tables.apply(tablePrefix()));
        queues = queueDefinition.createMissing(sqs(), name + ".fifo", name + "-dlq.fifo");
    }

    public String tablePrefix() {
        return name + "_";
    }

    public String queueUrl() {
        return queues().queueUrl();
    }

    public String deadLetterQueueUrl() {
        return queues().deadLetterQueueUrl();
    }

    private QueuePair queues() {
        return Objects.requireNonNull(queues, "EmulatedAws: not registered as a static extension");
    }

    public DynamoDbClient dynamoDb() {
        return SharedEmulators.DYNAMO_DB_CLIENT;
    }

    public SqsClient sqs() {
        return SharedEmulators.SQS_CLIENT;
    }

    public URI dynamoDbEndpoint() {
        return SharedEmulators.DYNAMO_DB.endpoint();
    }

    public URI sqsEndpoint() {
        return SharedEmulators.SQS.endpoint();
    }

    /** One emulator of each kind, started at first use; both end with the JVM. */
    private static final class SharedEmulators {
        static final DynamoDbEmulator DYNAMO_DB = startDynamoDb();
        static final SqsEmulator SQS = SqsEmulator.start(0);
        static final DynamoDbClient DYNAMO_DB_CLIENT = EmulatorClients.dynamoDb(DYNAMO_DB.endpoint());
        static final SqsClient SQS_CLIENT = EmulatorClients.sqs(SQS.endpoint());

        private static DynamoDbEmulator startDynamoDb() {
            try {
                return DynamoDbEmulator.start(0);
            } catch (Exception failure) {
                throw new IllegalStateException("DynamoDB Local does not start", failure);
            }
        }
    }
}
