package com.commercive.webhooks.ingest;

import static com.commercive.webhooks.ingest.IngestSetup.RECEIVED;
import static com.commercive.webhooks.ingest.IngestSetup.UNAVAILABLE;
import static com.commercive.webhooks.ingest.IngestSetup.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.ingest.durable.PatientCopies;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import com.commercive.webhooks.ingest.samples.FaultyEmulator.EmulatorFault;
import com.commercive.webhooks.ingest.samples.SampleEvent;
import com.commercive.webhooks.ingest.samples.Signature;
import com.commercive.webhooks.ingest.verify.WebhookSecrets;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.LastCopy;
import com.commercive.webhooks.model.table.TableCreation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What neither the table nor the queue took is in the log stream, whole and readable. */
@Timeout(120)
final class IngestLastCopyTest {

    /** CloudWatch Logs takes 256 KB an event, 26 bytes of which are its own. */
    private static final int MAX_LINE_BYTES = 256 * 1024 - 26;

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @RegisterExtension
    final IngestSetup ingest = new IngestSetup(aws);

    private final IngestHandler handler = ingest.handler(ResponsePolicy.ALWAYS_200);

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_500", "RESETS"})
    void theLogStreamIsTheLastPlace(EmulatorFault fault) {
        ingest.dynamoDb.begin(fault);
        ingest.sqs.begin(fault);

        assertThat(answer(handler, event("w-last-" + fault))).isEqualTo(RECEIVED);

        Envelope copy = output.lastCopy();
        assertThat(copy.id().value()).isEqualTo("w-last-" + fault);
        assertThat(copy.body()).isEqualTo(Body.of(event("").body()));
        assertThat(copy.topic()).isEqualTo("orders/create");
        assertThat(copy.triggeredAt()).contains("2026-03-29T18:00:27.877041743Z");
        assertThat(output.lines(LastCopy.MESSAGE))
                .allSatisfy(line ->
                        assertThat(line.path("received_at").asText()).isEqualTo("2026-03-29T18:00:30.500000000Z"));
        assertThat(output.counted()).contains("orders/create LastCopy");
    }

    @Test
    void answers503WhereNothingDurableWasWrittenAndItIsStrict() {
        ingest.dynamoDb.begin(EmulatorFault.RESETS);
        ingest.sqs.begin(EmulatorFault.RESETS);

        assertThat(answer(ingest.handler(ResponsePolicy.STRICT), event("w-strict")))
                .isEqualTo(UNAVAILABLE);
        assertThat(output.lastCopy().id().value()).isEqualTo("w-strict");
    }

    @Test
    void anUnknownTopicWithoutItsRowIsInTheLogStream() {
        ingest.dynamoDb.begin(EmulatorFault.RESETS);

        assertThat(answer(handler, SampleEvent.file("carts-update").webhookId("w-unknown")))
                .isEqualTo(RECEIVED);

        assertThat(output.lastCopy().topic()).isEqualTo("carts/update");
        assertThat(ingest.queued()).isEmpty();
        assertThat(output.counted()).contains("unknown UnknownTopic", "unknown LastCopy");
    }

    /** A row that says "not queued" and holds no body would wait for the requeue function for ever. */
    @Test
    void aBodyThatNoRowHoldsIsInTheLogStreamWhileSqsIsDown() {
        SampleEvent event = event("w-no-row").body(noise(500_000));
        ingest.sqs.begin(EmulatorFault.RESETS);

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(output.lastCopy().body()).isEqualTo(Body.of(event.body()));
        assertThat(ingest.row("w-no-row"))
                .containsEntry("outcome", AttributeValue.fromS("failed"))
                .containsEntry(
                        "error",
                        AttributeValue.fromS(
                                "body: 500000 bytes, too large for a log row while the queue was not reached"));
    }

    @Test
    void aBodyThatNoRowHoldsIsInTheLogStreamWhereNobodyAppliesIt() {
        SampleEvent event =
                SampleEvent.file("carts-update").webhookId("w-no-message").body(noise(500_000));

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(output.lastCopy().body()).isEqualTo(Body.of(event.body()));
        assertThat(ingest.row("w-no-message")).containsEntry("outcome", AttributeValue.fromS("unknown_topic"));
    }

    @Test
    void aBodyThatNoMessageHoldsIsInTheLogStreamInLinesThatCloudWatchTakes() {
        SampleEvent event = event("w-large-" + "\u00FC".repeat(400))
                .header("x-shopify-event-id", "\u0001\"\\".repeat(85))
                .body(noise(4_400_000));

        assertThat(answer(handler, event)).isEqualTo(RECEIVED);

        assertThat(output.lastCopy().body()).isEqualTo(Body.of(event.body()));
        assertThat(output.lines(LastCopy.MESSAGE)).hasSizeGreaterThan(20);
        assertThat(output.text().lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MAX_LINE_BYTES));
        assertThat(ingest.row("w-large-" + "\u00FC".repeat(400))
                        .getOrDefault("error", AttributeValue.fromS(""))
                        .s())
                .matches("body: 4400000 bytes, a message of \\d+ bytes even compressed");
    }

    /** What it takes to read the secret is no longer there for the copies: one time bounds them together. */
    @Test
    @Timeout(30)
    void waitsForTheCopiesNoLongerThanTheSecretHasLeft() {
        ingest.dynamoDb.begin(EmulatorFault.HANGS);
        ingest.sqs.begin(EmulatorFault.HANGS);
        WebhookSecrets slow = () -> {
            ingest.clock.advance(PatientCopies.PATIENCE);
            return List.of(Signature.SECRET.getBytes(StandardCharsets.UTF_8));
        };

        assertThat(answer(ingest.handler(slow, ResponsePolicy.ALWAYS_200), event("w-slow-secret")))
                .isEqualTo(RECEIVED);

        assertThat(output.lastCopy().id().value()).isEqualTo("w-slow-secret");
    }

    private static SampleEvent event(String webhookId) {
        return SampleEvent.file("orders-create").webhookId(webhookId);
    }

    /** Returns bytes that no compression makes fewer. */
    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(42).nextBytes(noise);
        return noise;
    }
}
