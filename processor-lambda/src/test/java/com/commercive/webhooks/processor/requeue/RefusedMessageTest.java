package com.commercive.webhooks.processor.requeue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.FailedWebhooks;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.table.TableCreation;
import com.commercive.webhooks.processor.Delivery;
import com.commercive.webhooks.processor.InvocationContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** One row whose message SQS will never take, before others that it takes. */
class RefusedMessageTest {
    private static final Instant NOW = Instant.parse("2026-03-15T00:00:00Z");

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final Envelope later = webhook("{\"id\": 2}", "2026-03-01T12:00:00Z");

    @BeforeEach
    void emptyTheQueue() {
        requeue(aws.sqs());
        aws.sqs()
                .purgeQueue(PurgeQueueRequest.builder().queueUrl(aws.queueUrl()).build());
        log.recordNotQueued(later);
    }

    /** Prevents one bad row from stopping all webhooks behind it, at every run. */
    @ParameterizedTest
    @CsvSource({"InvalidMessageContents, 400", "InvalidParameterValue, 400", "RequestEntityTooLarge, 413"})
    void goesOnBehindAMessageThatSqsRefuses(String code, int status) {
        Envelope refused = waiting();

        assertThat(requeue(sqs(new Refusals(refused.id(), () -> refusal(code, status)))))
                .isEqualTo("sent 1");

        assertThat(received()).containsExactly(later);
        assertFailed(refused.id(), "queue: refused the message, " + code);
    }

    /** Prevents thousands of waiting webhooks from being given up for what an operator can mend. */
    @ParameterizedTest
    @CsvSource({
        "AccessDenied, 403",
        "RequestThrottled, 400",
        "ThrottlingException, 400",
        "AWS.SimpleQueueService.NonExistentQueue, 400",
        "KmsDisabled, 400",
        "ServiceUnavailable, 503",
        "NobodyKnowsWhat, 400"
    })
    void endsTheRunWhereEveryMessageCouldBeRefused(String code, int status) {
        Envelope first = waiting();
        SqsClient failing = sqs(new Refusals(first.id(), () -> refusal(code, status)));

        assertThatThrownBy(() -> requeue(failing)).isInstanceOf(SqsException.class);

        assertThat(notQueued()).containsExactly(first.id(), later.id());
    }

    @Test
    void goesOnBehindARowWithoutABody() {
        byte[] incompressible = new byte[500_000];
        new Random(1).nextBytes(incompressible);
        Envelope withoutBody = webhook(Body.of(incompressible), Optional.empty(), "2026-03-01T11:00:00Z");
        log.recordNotQueued(withoutBody);

        assertThat(requeue(aws.sqs())).isEqualTo("sent 1");

        assertFailed(withoutBody.id(), "queue: nothing to send, the row does not hold the body");
    }

    @Test
    void goesOnBehindARowWhoseBodyCannotBeRead() {
        Envelope broken = waiting();
        aws.dynamoDb()
                .updateItem(request -> request.tableName(Table.WEBHOOKS.name(aws.tablePrefix()))
                        .key(key(broken.id()))
                        .updateExpression("SET payload_gzip = :bytes REMOVE payload")
                        .expressionAttributeValues(
                                Map.of(":bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("no gzip")))));

        assertThat(requeue(aws.sqs())).isEqualTo("sent 1");

        assertFailed(broken.id(), "queue: nothing to send, body: expected gzip, found 7 other bytes");
    }

    @Test
    void goesOnBehindAMessageThatIsTooLarge() {
        Envelope large = webhook(Body.of("{}"), Optional.of("é".repeat(180_000)), "2026-03-01T11:00:00Z");
        log.recordNotQueued(large);

        assertThat(requeue(aws.sqs())).isEqualTo("sent 1");

        assertThat(row(large.id()).get("error"))
                .satisfies(error -> assertThat(error.s()).startsWith("queue: refused the message, body: 2 bytes"));
        assertThat(notQueued()).isEmpty();
    }

    /** Prevents a webhook that nobody will send from being a failure that nobody counts. */
    @Test
    void countsWhatItGivesUp() {
        Envelope refused = waiting();
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            SqsClient refusing = sqs(new Refusals(refused.id(), () -> refusal("InvalidMessageContents", 400)));
            requeue(refusing);
            requeue(refusing);
        } finally {
            System.setOut(standardOutput);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).containsOnlyOnce("\"Failed\":1.0");
    }

    private Envelope waiting() {
        Envelope envelope = webhook("{\"id\": 1}", "2026-03-01T11:00:00Z");
        log.recordNotQueued(envelope);
        return envelope;
    }

    private void assertFailed(WebhookId id, String error) {
        assertThat(row(id))
                .containsEntry("outcome", AttributeValue.fromS("failed"))
                .containsEntry("error", AttributeValue.fromS(error))
                .containsEntry("failed", AttributeValue.fromS("yes"));
        assertThat(notQueued()).isEmpty();
    }

    private static Map<String, AttributeValue> row(WebhookId id) {
        return aws.dynamoDb()
                .getItem(request -> request.tableName(Table.WEBHOOKS.name(aws.tablePrefix()))
                        .key(key(id)))
                .item();
    }

    private static Map<String, AttributeValue> key(WebhookId id) {
        return Map.of("webhook_id", AttributeValue.fromS(id.value()));
    }

    private static List<WebhookId> notQueued() {
        return new FailedWebhooks(aws.dynamoDb(), aws.tablePrefix())
                .notQueued(Instant.EPOCH)
                .toList();
    }

    private static String requeue(SqsClient sqs) {
        Map<String, String> environment =
                Map.of("DYNAMODB_TABLE_PREFIX", aws.tablePrefix(), "WEBHOOK_QUEUE_URL", aws.queueUrl());
        return new RequeueHandler(environment, aws.dynamoDb(), sqs, InstantSource.fixed(NOW))
                .handleRequest(new ScheduledEvent(), new InvocationContext(50_000));
    }

    private static List<Envelope> received() {
        return aws
                .sqs()
                .receiveMessage(request -> request.queueUrl(aws.queueUrl()).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(message -> MessageCodec.read(message.body()))
                .toList();
    }

    private static Envelope webhook(String body, String receivedAt) {
        return webhook(Body.of(body), Optional.empty(), receivedAt);
    }

    private static Envelope webhook(Body body, Optional<String> eventId, String receivedAt) {
        Envelope sample = Delivery.of("orders/updated", "{}").envelope();
        return new Envelope(
                sample.id(),
                sample.topic(),
                sample.shopDomain(),
                sample.resource(),
                eventId,
                sample.triggeredAt(),
                sample.apiVersion(),
                Instant.parse(receivedAt),
                body);
    }

    private static RuntimeException refusal(String code, int status) {
        return SqsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(status)
                .build();
    }

    private static SqsClient sqs(ExecutionInterceptor refusals) {
        return SqsClient.builder()
                .endpointOverride(aws.sqsEndpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(settings ->
                        settings.addExecutionInterceptor(refusals).retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** Fails the messages of one webhook. */
    private record Refusals(WebhookId refused, Supplier<RuntimeException> failure) implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof SendMessageRequest send
                    && send.messageBody().contains(refused.value())) {
                throw failure.get();
            }
        }
    }
}
