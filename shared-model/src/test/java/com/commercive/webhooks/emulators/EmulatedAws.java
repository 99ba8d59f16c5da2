package com.commercive.webhooks.emulators;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Give a test class tables and queues of its own, on emulators that all test classes of a JVM share. Register it as a
 * static field: {@code @RegisterExtension static final EmulatedAws aws = new EmulatedAws();}
 */
public final class EmulatedAws implements BeforeAllCallback {
    private static final AtomicInteger TEST_CLASSES = new AtomicInteger();

    private final String name = "test" + TEST_CLASSES.incrementAndGet();
    private final MissingQueues settings;
    private @Nullable PipelineQueues queues;

    /** Use the queue settings of production. */
    public EmulatedAws() {
        this(MissingQueues.asDeployed());
    }

    public EmulatedAws(MissingQueues settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    /** Make the tables and queues, for a test engine that knows no extensions. */
    public void start() {
        MissingTables.create(dynamoDb(), tablePrefix());
        queues = settings.create(sqs(), name + ".fifo", name + "-dlq.fifo");
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

    private PipelineQueues queues() {
        return Objects.requireNonNull(queues, "register EmulatedAws as a static extension");
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

    /** Hold one emulator of each kind, started at first use; both end with the JVM. */
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
