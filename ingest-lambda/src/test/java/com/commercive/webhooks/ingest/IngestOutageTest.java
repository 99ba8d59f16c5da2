package com.commercive.webhooks.ingest;

import static com.commercive.webhooks.ingest.IngestSetup.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.emulators.EmulatedAws;
import com.commercive.webhooks.ingest.durable.PatientCopies;
import com.commercive.webhooks.ingest.samples.Event;
import com.commercive.webhooks.ingest.samples.Outage.Fault;
import com.commercive.webhooks.ingest.samples.Printed;
import com.commercive.webhooks.ingest.samples.Signature;
import com.commercive.webhooks.ingest.verify.WebhookSecrets;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.LastCopy;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.FailedWebhooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Nothing is lost while AWS fails: each test says where the webhook is then. */
@Timeout(120)
final class IngestOutageTest {
    private static final String RECEIVED = "200 {\"message\":\"Received\"}";
    private static final String UNAVAILABLE = "503 {\"message\":\"Try again later\"}";

    /** CloudWatch Logs takes 256 KB an event, 26 bytes of which are its own. */
    private static final int MAX_LINE_BYTES = 256 * 1024 - 26;

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws();

    @RegisterExtension
    final Printed printed = new Printed();

    private final IngestSetup ingest = new IngestSetup(aws);
    private final IngestHandler handler = ingest.handler(ResponsePolicy.ALWAYS_200);

    @BeforeEach
    void emptyQueue() {
        aws.sqs().purgeQueue(request -> request.queueUrl(aws.queueUrl()));
    }

    @AfterEach
    void releaseWhatHangs() {
        ingest.dynamoDb.release();
        ingest.sqs.release();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_500", "RESETS"})
    void theQueueAloneIsEnough(Fault fault) {
        ingest.dynamoDb.begin(fault);

        assertThat(answer(handler, event("w-queue-" + fault))).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).extracting(Envelope::id).containsExactly(new WebhookId("w-queue-" + fault));
        assertThat(ingest.row("w-queue-" + fault)).isEmpty();
        assertThat(printed.lines("Log row not written"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("webhook_id").asText()).isEqualTo("w-queue-" + fault));
        assertThat(printed.lines(LastCopy.MESSAGE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_500", "RESETS"})
    void theRowAloneIsEnoughAndIsMarkedToBeSent(Fault fault) {
        ingest.sqs.begin(fault);

        assertThat(answer(handler, event("w-row-" + fault))).isEqualTo(RECEIVED);

        assertThat(ingest.row("w-row-" + fault))
                .containsEntry("outcome", AttributeValue.fromS("not_queued"))
                .containsEntry("failed", AttributeValue.fromS("yes"))
                .containsKeys("payload", "error");
        assertThat(new FailedWebhooks(aws.dynamoDb(), aws.tablePrefix()).notQueued(ingest.clock.instant()))
                .contains(new WebhookId("w-row-" + fault));
        assertThat(printed.counted()).contains("orders/create NotQueued");
        assertThat(printed.lines(LastCopy.MESSAGE)).isEmpty();
    }

    @Test
    void aWebhookThatWasProcessedAlreadyIsNotMarked() {
        answer(handler, event("w-done"));
        aws.dynamoDb()
                .updateItem(request -> request.tableName(aws.tablePrefix() + "webhooks")
                        .key(Map.of("webhook_id", AttributeValue.fromS("w-done")))
                        .updateExpression("SET #processed = :yes")
                        .expressionAttributeNames(Map.of("#processed", "processed"))
                        .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
        ingest.sqs.begin(Fault.RESETS);

        assertThat(answer(handler, event("w-done"))).isEqualTo(RECEIVED);

        assertThat(ingest.row("w-done")).doesNotContainKeys("error", "failed");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_500", "RESETS"})
    void theLogStreamIsTheLastPlace(Fault fault) {
        ingest.dynamoDb.begin(fault);
        ingest.sqs.begin(fault);

        assertThat(answer(handler, event("w-last-" + fault))).isEqualTo(RECEIVED);

        Envelope copy = lastCopy();
        assertThat(copy.id().value()).isEqualTo("w-last-" + fault);
        assertThat(copy.body()).isEqualTo(Body.of(event("").body()));
        assertThat(copy.topic()).isEqualTo("orders/create");
        assertThat(copy.triggeredAt()).contains("2026-03-29T18:00:27.877041743Z");
        assertThat(printed.lines(LastCopy.MESSAGE))
                .allSatisfy(line ->
                        assertThat(line.path("received_at").asText()).isEqualTo("2026-03-29T18:00:30.500000000Z"));
        assertThat(printed.counted()).contains("orders/create LastCopy");
    }

    @Test
    void answers503WhereNothingDurableWasWrittenAndItIsStrict() {
        ingest.dynamoDb.begin(Fault.RESETS);
        ingest.sqs.begin(Fault.RESETS);

        assertThat(answer(ingest.handler(ResponsePolicy.STRICT), event("w-strict")))
                .isEqualTo(UNAVAILABLE);
        assertThat(lastCopy().id().value()).isEqualTo("w-strict");
    }

    @Test
    void anUnknownTopicWithoutItsRowIsInTheLogStream() {
        ingest.dynamoDb.begin(Fault.RESETS);

        assertThat(answer(handler, Event.file("products-create").webhookId("w-unknown")))
                .isEqualTo(RECEIVED);

        assertThat(lastCopy().topic()).isEqualTo("products/create");
        assertThat(ingest.queued()).isEmpty();
        assertThat(printed.counted()).contains("unknown UnknownTopic", "unknown LastCopy");
    }

    /** A row that says "not queued" and holds no body would wait for the requeue function for ever. */
    @Test
    void aBodyThatNoRowHoldsIsInTheLogStreamWhileSqsIsDown() {
        Event event = event("w-no-row").body(noise(500_000));
        ingest.sqs.begin(Fault.RESETS);

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(lastCopy().body()).isEqualTo(Body.of(event.body()));
        assertThat(ingest.row("w-no-row"))
                .containsEntry("outcome", AttributeValue.fromS("failed"))
                .containsEntry(
                        "error",
                        AttributeValue.fromS(
                                "body: 500000 bytes, too large for a log row while the queue was not reached"));
    }

    @Test
    void aBodyThatNoRowHoldsIsInTheLogStreamWhereNobodyAppliesIt() {
        Event event = Event.file("products-create").webhookId("w-no-message").body(noise(500_000));

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(lastCopy().body()).isEqualTo(Body.of(event.body()));
        assertThat(ingest.row("w-no-message")).containsEntry("outcome", AttributeValue.fromS("unknown_topic"));
    }

    @Test
    void aBodyThatNoMessageHoldsIsInTheLogStreamInLinesThatCloudWatchTakes() {
        Event event = event("w-large-" + "\u00FC".repeat(400))
                .header("x-shopify-event-id", "\u0001\"\\".repeat(85))
                .body(noise(4_400_000));

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(lastCopy().body()).isEqualTo(Body.of(event.body()));
        assertThat(printed.lines(LastCopy.MESSAGE)).hasSizeGreaterThan(20);
        assertThat(printed.text().lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MAX_LINE_BYTES));
        assertThat(ingest.row("w-large-" + "\u00FC".repeat(400))
                        .getOrDefault("error", AttributeValue.fromS(""))
                        .s())
                .matches("body: 4400000 bytes, a message of \\d+ bytes even compressed");
    }

    /** Shopify waits five seconds; an answer that waits for AWS would cost the subscription. */
    @Test
    void answersWhileBothServicesHang() {
        ingest.dynamoDb.begin(Fault.HANGS);
        ingest.sqs.begin(Fault.HANGS);

        assertThat(answer(ingest.impatientHandler(ResponsePolicy.ALWAYS_200), event("w-hang")))
                .isEqualTo(RECEIVED);

        assertThat(ingest.dynamoDb.hanging()).isPositive();
        assertThat(ingest.sqs.hanging()).isPositive();
        assertThat(lastCopy().id().value()).isEqualTo("w-hang");
    }

    /** What it takes to read the secret is no longer there for the copies: one time bounds them together. */
    @Test
    @Timeout(30)
    void waitsForTheCopiesNoLongerThanTheSecretHasLeft() {
        ingest.dynamoDb.begin(Fault.HANGS);
        ingest.sqs.begin(Fault.HANGS);
        WebhookSecrets slow = () -> {
            ingest.clock.advance(PatientCopies.PATIENCE);
            return List.of(Signature.SECRET.getBytes(StandardCharsets.UTF_8));
        };

        assertThat(answer(ingest.handler(slow, ResponsePolicy.ALWAYS_200), event("w-slow-secret")))
                .isEqualTo(RECEIVED);

        assertThat(lastCopy().id().value()).isEqualTo("w-slow-secret");
    }

    @Test
    void answers503WhileBothServicesHangAndItIsStrict() {
        ingest.dynamoDb.begin(Fault.HANGS);
        ingest.sqs.begin(Fault.HANGS);

        assertThat(answer(ingest.impatientHandler(ResponsePolicy.STRICT), event("w-hang")))
                .isEqualTo(UNAVAILABLE);
        assertThat(ingest.sqs.hanging()).isPositive();
    }

    @Test
    void answersAnUnknownTopicWhileDynamoDbHangs() {
        ingest.dynamoDb.begin(Fault.HANGS);

        assertThat(answer(ingest.impatientHandler(ResponsePolicy.ALWAYS_200), Event.file("products-create")))
                .isEqualTo(RECEIVED);
        assertThat(ingest.dynamoDb.hanging()).isPositive();
        assertThat(lastCopy().topic()).isEqualTo("products/create");
    }

    /** Without it, every webhook would wait for DynamoDB as long as the outage lasts. */
    @Test
    void asksDynamoDbNoMoreOnceItIsKnownToBeDown() {
        ingest.dynamoDb.begin(Fault.RESETS);
        for (int webhook = 0; webhook < 4; webhook++) {
            answer(handler, event("w-outage-" + webhook));
        }
        int calls = ingest.dynamoDb.calls();
        ingest.queued();

        assertThat(answer(handler, event("w-skipped"))).isEqualTo(RECEIVED);

        assertThat(ingest.dynamoDb.calls()).isEqualTo(calls);
        assertThat(ingest.queued()).extracting(Envelope::id).containsExactly(new WebhookId("w-skipped"));
    }

    @Test
    void writesRowsAgainOnceDynamoDbIsBack() {
        ingest.dynamoDb.begin(Fault.RESETS);
        for (int webhook = 0; webhook < 5; webhook++) {
            answer(handler, event("w-outage-" + webhook));
        }
        ingest.dynamoDb.end();
        ingest.clock.advance(Duration.ofSeconds(6));

        answer(handler, event("w-back"));

        assertThat(ingest.row("w-back")).containsKey("payload");
    }

    /** The breaker knows of the log row alone: the mark is the last durable place and is always tried. */
    @Test
    void marksTheRowThoughTheBreakerIsOpen() {
        ingest.dynamoDb.begin(Fault.RESETS);
        for (int webhook = 0; webhook < 4; webhook++) {
            answer(handler, event("w-outage-" + webhook));
        }
        ingest.dynamoDb.end();
        ingest.sqs.begin(Fault.RESETS);

        assertThat(answer(handler, event("w-marked"))).isEqualTo(RECEIVED);

        assertThat(ingest.row("w-marked"))
                .containsEntry("outcome", AttributeValue.fromS("not_queued"))
                .containsKey("payload");
        assertThat(printed.lines(LastCopy.MESSAGE)).isEmpty();
    }

    /** Log lines are read by many, and kept for long: they say which webhook, never what was in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders-create",
                "orders-update",
                "inventory-update",
                "fulfillment-create",
                "app-uninstall",
                "products-create",
                "customers-redact",
                "orders-paid-base64"
            })
    void printsNothingOfABodyOrASecretWhateverHappens(String file) {
        Event event = Event.file(file);
        answer(handler, event);
        answer(handler, event.tampered());
        ingest.sqs.begin(Fault.ANSWERS_500);
        answer(handler, event.webhookId("w-silent"));
        ingest.dynamoDb.begin(Fault.RESETS);
        answer(handler, event.webhookId("w-silent-too"));

        assertThat(printed.lines()).isNotEmpty();
        assertThat(printed.lines(LastCopy.MESSAGE)).isNotEmpty();
        assertThat(printed.text().lines().filter(line -> !line.contains("\"last_copy\"")))
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("Jane", "Jade", "example.com", "Elm", "socks", "1Z123", "hush-hush")
                        .doesNotContain(event.header("x-shopify-hmac-sha256")));
    }

    private static Event event(String webhookId) {
        return Event.file("orders-create").webhookId(webhookId);
    }

    private static byte[] noise(int bytes) {
        return SampleEnvelope.incompressible(bytes).bytes();
    }

    private Envelope lastCopy() {
        List<LastCopy> parts = printed.lines(LastCopy.MESSAGE).stream()
                .map(IngestOutageTest::part)
                .toList();
        assertThat(parts).isNotEmpty();
        return LastCopy.join(parts);
    }

    private static LastCopy part(JsonNode line) {
        return new LastCopy(
                line.path("webhook_id").asText(),
                line.path("part").asInt(),
                line.path("parts").asInt(),
                line.path("data").asText());
    }
}
