package com.commercive.webhooks.ingest;

import static com.commercive.webhooks.ingest.IngestSetup.RECEIVED;
import static com.commercive.webhooks.ingest.IngestSetup.UNAVAILABLE;
import static com.commercive.webhooks.ingest.IngestSetup.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import com.commercive.webhooks.ingest.samples.FaultyEmulator.EmulatorFault;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.LastCopy;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.FailedWebhooks;
import com.commercive.webhooks.model.table.TableCreation;
import java.time.Duration;
import java.util.Map;
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
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @RegisterExtension
    final IngestSetup ingest = new IngestSetup(aws);

    private final IngestHandler handler = ingest.handler(ResponsePolicy.ALWAYS_200);

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_500", "RESETS"})
    void theQueueAloneIsEnough(EmulatorFault fault) {
        ingest.dynamoDb.begin(fault);

        assertThat(answer(handler, event("w-queue-" + fault))).isEqualTo(RECEIVED);

        assertThat(ingest.queued()).extracting(Envelope::id).containsExactly(new WebhookId("w-queue-" + fault));
        assertThat(ingest.row("w-queue-" + fault)).isEmpty();
        assertThat(output.lines("Log row not written"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("webhook_id").asText()).isEqualTo("w-queue-" + fault));
        assertThat(output.lines(LastCopy.MESSAGE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_500", "RESETS"})
    void theRowAloneIsEnoughAndIsMarkedToBeSent(EmulatorFault fault) {
        ingest.sqs.begin(fault);

        assertThat(answer(handler, event("w-row-" + fault))).isEqualTo(RECEIVED);

        assertThat(ingest.row("w-row-" + fault))
                .containsEntry("outcome", AttributeValue.fromS("not_queued"))
                .containsEntry("failed", AttributeValue.fromS("yes"))
                .containsKeys("payload", "error");
        assertThat(new FailedWebhooks(aws.dynamoDb(), aws.tablePrefix()).notQueued(ingest.clock.instant()))
                .contains(new WebhookId("w-row-" + fault));
        assertThat(output.counted()).contains("orders/create NotQueued");
        assertThat(output.lines(LastCopy.MESSAGE)).isEmpty();
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
        ingest.sqs.begin(EmulatorFault.RESETS);

        assertThat(answer(handler, event("w-done"))).isEqualTo(RECEIVED);

        assertThat(ingest.row("w-done")).doesNotContainKeys("error", "failed");
    }

    /** Shopify waits five seconds; an answer that waits for AWS would cost the subscription. */
    @Test
    void answersWhileBothServicesHang() {
        ingest.dynamoDb.begin(EmulatorFault.HANGS);
        ingest.sqs.begin(EmulatorFault.HANGS);

        assertThat(answer(ingest.impatientHandler(ResponsePolicy.ALWAYS_200), event("w-hang")))
                .isEqualTo(RECEIVED);

        assertThat(ingest.dynamoDb.hanging()).isPositive();
        assertThat(ingest.sqs.hanging()).isPositive();
        assertThat(output.lastCopy().id().value()).isEqualTo("w-hang");
    }

    @Test
    void answers503WhileBothServicesHangAndItIsStrict() {
        ingest.dynamoDb.begin(EmulatorFault.HANGS);
        ingest.sqs.begin(EmulatorFault.HANGS);

        assertThat(answer(ingest.impatientHandler(ResponsePolicy.STRICT), event("w-hang")))
                .isEqualTo(UNAVAILABLE);
        assertThat(ingest.sqs.hanging()).isPositive();
    }

    @Test
    void answersAnUnknownTopicWhileDynamoDbHangs() {
        ingest.dynamoDb.begin(EmulatorFault.HANGS);

        assertThat(answer(ingest.impatientHandler(ResponsePolicy.ALWAYS_200), SampleEvent.file("carts-update")))
                .isEqualTo(RECEIVED);
        assertThat(ingest.dynamoDb.hanging()).isPositive();
        assertThat(output.lastCopy().topic()).isEqualTo("carts/update");
    }

    /** Without it, every webhook would wait for DynamoDB as long as the outage lasts. */
    @Test
    void asksDynamoDbNoMoreOnceItIsKnownToBeDown() {
        ingest.dynamoDb.begin(EmulatorFault.RESETS);
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
        ingest.dynamoDb.begin(EmulatorFault.RESETS);
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
        ingest.dynamoDb.begin(EmulatorFault.RESETS);
        for (int webhook = 0; webhook < 4; webhook++) {
            answer(handler, event("w-outage-" + webhook));
        }
        ingest.dynamoDb.end();
        ingest.sqs.begin(EmulatorFault.RESETS);

        assertThat(answer(handler, event("w-marked"))).isEqualTo(RECEIVED);

        assertThat(ingest.row("w-marked"))
                .containsEntry("outcome", AttributeValue.fromS("not_queued"))
                .containsKey("payload");
        assertThat(output.lines(LastCopy.MESSAGE)).isEmpty();
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
                "carts-update",
                "customers-redact",
                "orders-paid-base64"
            })
    void printsNothingOfABodyOrASecretWhateverHappens(String file) {
        SampleEvent event = SampleEvent.file(file);
        answer(handler, event);
        answer(handler, event.tampered());
        ingest.sqs.begin(EmulatorFault.ANSWERS_500);
        answer(handler, event.webhookId("w-silent"));
        ingest.dynamoDb.begin(EmulatorFault.RESETS);
        answer(handler, event.webhookId("w-silent-too"));

        assertThat(output.lines()).isNotEmpty();
        assertThat(output.lines(LastCopy.MESSAGE)).isNotEmpty();
        assertThat(output.text().lines().filter(line -> !line.contains("\"last_copy\"")))
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("Jane", "Jade", "example.com", "Elm", "socks", "1Z123", "hush-hush")
                        .doesNotContain(event.header("x-shopify-hmac-sha256")));
    }

    private static SampleEvent event(String webhookId) {
        return SampleEvent.file("orders-create").webhookId(webhookId);
    }
}
