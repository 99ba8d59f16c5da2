package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.table.TableCreation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A payload that a redaction took out of a row never comes back. */
final class RedactedLogRowTest {
    private static final Instant REDACTED_AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-01T00:01:00Z");

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final LogRedaction redaction = new LogRedaction(aws.dynamoDb(), aws.tablePrefix());
    private final LogTable table = new LogTable(aws);
    private final Envelope envelope = SampleEnvelope.full(UUID.randomUUID().toString());

    @Test
    void losesItsPayloadAndKeepsTheRest() {
        log.recordReceived(envelope);
        redaction.redact(envelope.id(), REDACTED_AT);

        assertThat(table.row(envelope))
                .containsEntry("redacted_at", AttributeValue.fromS("2026-11-01T00:00:00.000000000Z"))
                .containsKeys("topic", "resource", "created_at", "payload_bytes")
                .doesNotContainKeys("payload", "payload_gzip");
        assertThat(log.read(envelope.id())).isEmpty();
    }

    @Test
    void losesACompressedPayload() {
        Envelope large =
                SampleEnvelope.full(envelope.id().value(), Body.of("{\"note\": \"" + "x".repeat(400_000) + "\"}"));
        log.recordReceived(large);
        assertThat(table.row(large)).containsKey("payload_gzip");

        redaction.redact(large.id(), REDACTED_AT);

        assertThat(table.row(large)).doesNotContainKeys("payload", "payload_gzip");
    }

    @Test
    void makesNoRowOfAWebhookThatNeverCame() {
        redaction.redact(envelope.id(), REDACTED_AT);

        assertThat(table.row(envelope)).isEmpty();
    }

    @Test
    void leavesTheListOfTheFailed() {
        log.recordFailure(envelope, Outcome.FAILED, "id: expected a positive integer, found nothing", 1, true);
        redaction.redact(envelope.id(), REDACTED_AT);

        assertThat(table.row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("failed"))
                .containsKey("error")
                .doesNotContainKey("failed");
    }

    @Test
    void isNeverQueuedWhereItWaitedForThat() {
        log.recordNotQueued(envelope);
        redaction.redact(envelope.id(), REDACTED_AT);

        assertThat(table.row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("failed"))
                .containsEntry("error", AttributeValue.fromS("payload: redacted before it was queued"))
                .doesNotContainKeys("failed", "payload");
        assertThat(new FailedWebhooks(aws.dynamoDb(), aws.tablePrefix()).notQueued(Instant.EPOCH))
                .doesNotContain(envelope.id());
    }

    @Test
    void isNotFilledAgainByAFailure() {
        redacted();

        log.recordFailure(envelope, Outcome.RETRYING, "aws: 500", 1, true);

        assertThat(whatAFailureWrote()).containsEntry("attempts", AttributeValue.fromN("1"));
    }

    @Test
    void isNotFilledAgainByARejection() {
        redacted();

        log.recordRejection(envelope, "id: expected a positive integer", 1, new Rejection("message", "1"));

        assertThat(whatAFailureWrote()).containsKey("rejected_by");
    }

    @Test
    void isNotFilledAgainWhereSqsDidNotTakeASecondDelivery() {
        redacted();

        log.recordNotQueued(envelope);

        assertThat(whatAFailureWrote()).containsEntry("outcome", AttributeValue.fromS("not_queued"));
    }

    @Test
    void isNotFilledAgainByASecondDelivery() {
        redacted();

        log.recordReceived(envelope);

        assertThat(table.row(envelope)).doesNotContainKeys("payload", "payload_gzip");
    }

    @Test
    void isNotFilledAgainByASuccess() {
        redacted();

        log.recordSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 1, NOW);

        assertThat(table.row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("applied"))
                .doesNotContainKeys("payload", "payload_gzip");
    }

    @Test
    void takesThePayloadOfAWebhookOfBefore() {
        log.recordReceived(envelope);

        recordRedactedSuccess();

        assertThat(table.row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("applied"))
                .containsKey("redacted_at")
                .doesNotContainKeys("payload", "payload_gzip");
    }

    @Test
    void makesTheRowOfAWebhookOfBeforeWithoutAPayload() {
        recordRedactedSuccess();

        assertThat(table.row(envelope))
                .containsEntry("processed", AttributeValue.fromBool(true))
                .containsKeys("topic", "created_at", "redacted_at")
                .doesNotContainKeys("payload", "payload_gzip");
    }

    private void recordRedactedSuccess() {
        log.recordRedactedSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 1, NOW, REDACTED_AT);
    }

    private void redacted() {
        log.recordReceived(envelope);
        redaction.redact(envelope.id(), REDACTED_AT);
    }

    private Map<String, AttributeValue> whatAFailureWrote() {
        Map<String, AttributeValue> row = table.row(envelope);
        assertThat(row).containsKeys("error", "redacted_at").doesNotContainKeys("payload", "payload_gzip");
        return row;
    }
}
