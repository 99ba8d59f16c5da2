package com.commercive.webhooks.console;

import com.commercive.localaws.emulator.MissingTables;
import com.commercive.localaws.emulator.QueueDefinition;
import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.console.terminal.ConsoleEnvironment;
import com.commercive.webhooks.model.deployment.QueueSettings;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.table.TableCreation;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A stage on emulators for one test class, on which the console runs as for an operator. */
public final class EmulatedStage implements BeforeAllCallback {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final String SHOP = "demo-store.myshopify.com";

    private static final AtomicInteger TEST_CLASSES = new AtomicInteger();

    private final EmulatedAws aws = new EmulatedAws(TableCreation::requests);
    private final Stage stage = new Stage("console" + TEST_CLASSES.incrementAndGet());
    private String queueUrl = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        MissingTables.create(dynamoDb(), TableCreation.requests(stage.tablePrefix()));
        queueUrl = new QueueDefinition(
                        QueueSettings.MAX_RECEIVE_COUNT, QueueSettings.VISIBILITY_TIMEOUT, QueueSettings.RETENTION)
                .createMissing(sqs(), stage.queueName(), stage.deadLetterQueueName())
                .queueUrl();
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", aws.dynamoDbEndpoint().toString());
        System.setProperty("aws.endpointUrlSqs", aws.sqsEndpoint().toString());
    }

    /** The result of a command. */
    public record Run(int exitCode, String out, String err) {}

    public Run run(String... arguments) {
        return answering("", arguments);
    }

    /** Runs a command on this stage, with the answers to its questions. */
    public Run answering(String input, String... arguments) {
        return execute(Map.of(), input, with(arguments, "--stage", stage.name(), "--region", "us-east-1"));
    }

    /** Runs a command as on a local system with this stage's tables and another SQS. */
    public Run runLocally(URI sqs, String... arguments) {
        return runLocally(aws.dynamoDbEndpoint(), sqs, arguments);
    }

    /** Runs a command as on a local system that has another DynamoDB. */
    public Run runOnDynamoDb(URI dynamoDb, String... arguments) {
        return runLocally(dynamoDb, aws.sqsEndpoint(), arguments);
    }

    private Run runLocally(URI dynamoDb, URI sqs, String... arguments) {
        Map<String, String> variables =
                Map.of("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(), "AWS_ENDPOINT_URL_SQS", sqs.toString());
        return execute(variables, "", with(arguments, "--table-prefix", stage.tablePrefix()));
    }

    private static Run execute(Map<String, String> variables, String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine console = OperatorConsole.commandLine(new ConsoleEnvironment(
                        variables, new BufferedReader(new StringReader(input)), false, InstantSource.fixed(NOON)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Run(console.execute(arguments), out.toString(), err.toString());
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    public WebhookLog log() {
        return new WebhookLog(dynamoDb(), stage.tablePrefix());
    }

    /** Logs a webhook that was received some minutes before noon. */
    public Envelope received(String id, String topic, String shop, int minutesAgo) {
        Envelope envelope = envelope(id, topic, shop, minutesAgo);
        log().recordReceived(envelope);
        return envelope;
    }

    public static Envelope envelope(String id, String topic, String shop, int minutesAgo) {
        return new Envelope(
                new WebhookId(id),
                topic,
                Optional.of(shop),
                Optional.of("orders/4200"),
                Optional.of("event-" + id),
                Optional.of("2026-11-24T09:00:00.123456789Z"),
                Optional.of("2026-10"),
                NOON.minusSeconds(minutesAgo * 60L),
                Body.of("{\"id\":4200,\"note\":\"secret of " + id + "\"}"));
    }

    public Map<String, AttributeValue> row(String id) {
        return dynamoDb()
                .getItem(request -> request.tableName(webhooks())
                        .key(Map.of("webhook_id", AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
    }

    public String webhooks() {
        return Table.WEBHOOKS.name(stage.tablePrefix());
    }

    /** Returns all messages of the queue and deletes them. */
    public List<Envelope> queued() {
        List<Envelope> envelopes = new ArrayList<>();
        List<Message> messages = receive();
        while (!messages.isEmpty()) {
            for (Message message : messages) {
                envelopes.add(MessageCodec.read(message.body()));
                sqs().deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
            }
            messages = receive();
        }
        return envelopes;
    }

    private List<Message> receive() {
        return sqs().receiveMessage(request -> request.queueUrl(queueUrl).maxNumberOfMessages(10))
                .messages();
    }

    public Stage stage() {
        return stage;
    }

    public String queueUrl() {
        return queueUrl;
    }

    public DynamoDbClient dynamoDb() {
        return aws.dynamoDb();
    }

    public SqsClient sqs() {
        return aws.sqs();
    }
}
