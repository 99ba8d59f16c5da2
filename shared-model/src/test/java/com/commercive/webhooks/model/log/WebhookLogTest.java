package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.TableCreation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class WebhookLogTest {
    private static final Instant NOW = Instant.parse("2026-03-29T18:00:31Z");

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final LogTable table = new LogTable(aws);
    private final Envelope envelope = SampleEnvelope.full(UUID.randomUUID().toString());

    @Test
    void writesWhatIsKnownAtReceipt() {
        log.recordReceived(envelope);

        assertThat(table.row(envelope))
                .containsEntry("store_id", AttributeValue.fromS("unknown"))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .doesNotContainKeys("outcome", "error", "failed", "attempts", "processed_at", "payload_gzip");
    }

    @Test
    void leavesOutWhatWasNotSent() {
        Envelope bare = SampleEnvelope.bare(envelope.id().value(), Body.of("x"));
        log.recordReceived(bare);

        assertThat(table.row(bare))
                .containsOnlyKeys(
                        "webhook_id",
                        "store_id",
                        "topic",
                        "processed",
                        "created_at",
                        "payload",
                        "payload_bytes",
                        "expires_at");
    }

    @Test
    void keepsTheTimeOfTheFirstReceipt() {
        log.recordReceived(envelope);
        log.recordReceived(receivedLater());
        log.recordSuccess(receivedLater(), Optional.empty(), Outcome.IGNORED, 1, NOW);

        assertThat(table.row(envelope))
                .containsEntry("created_at", AttributeValue.fromS("2026-03-29T18:00:30.500000000Z"));
    }

    private Envelope receivedLater() {
        return new Envelope(
                envelope.id(),
                envelope.topic(),
                envelope.shopDomain(),
                envelope.resource(),
                envelope.eventId(),
                envelope.triggeredAt(),
                envelope.apiVersion(),
                NOW.plusSeconds(60),
                envelope.body());
    }

    @Test
    void anUnknownTopicIsNoFailure() {
        log.recordNotApplied(envelope);

        assertThat(table.row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("unknown_topic"))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .doesNotContainKeys("error", "failed");
    }

    @Test
    void anEventIsNoUnknownTopic() {
        Envelope kept =
                SampleEnvelope.about(UUID.randomUUID().toString(), "events/Order", Optional.empty(), Optional.empty());
        log.recordNotApplied(kept);

        assertThat(table.row(kept))
                .containsEntry("outcome", AttributeValue.fromS("ignored"))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .doesNotContainKeys("error", "failed");
    }

    @Test
    void readsTheActionAndTheHandleOfAnEventBack() {
        Envelope event = SampleEnvelope.event(UUID.randomUUID().toString());
        log.recordNotApplied(event);

        assertThat(table.row(event))
                .containsEntry("action", AttributeValue.fromS("update"))
                .containsEntry("handle", AttributeValue.fromS("order-updates"));
        assertThat(log.read(event.id())).contains(event);
    }

    @Test
    void aFailureSaysWhyAndHowOften() {
        log.recordFailure(envelope, Outcome.FAILED, "total_price: expected a decimal", 1, true);

        assertThat(table.row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("failed"))
                .containsEntry("error", AttributeValue.fromS("total_price: expected a decimal"))
                .containsEntry("failed", AttributeValue.fromS("yes"))
                .containsEntry("attempts", AttributeValue.fromN("1"))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .containsEntry("store_id", AttributeValue.fromS("unknown"))
                .containsKeys("payload", "topic", "created_at");
    }

    @Test
    void anErrorInBetweenIsNotWrittenAndTheLastOneIs() {
        log.recordFailure(envelope, Outcome.RETRYING, "first", 1, true);
        log.recordFailure(envelope, Outcome.RETRYING, "second", 2, false);
        assertThat(table.row(envelope)).containsEntry("error", AttributeValue.fromS("first"));

        log.recordFailure(envelope, Outcome.FAILED, "last", 30, true);

        assertThat(table.row(envelope))
                .containsEntry("error", AttributeValue.fromS("last"))
                .containsEntry("attempts", AttributeValue.fromN("30"));
    }

    @Test
    void anErrorInBetweenIsWrittenWhereThereIsNone() {
        log.recordReceived(envelope);

        log.recordFailure(envelope, Outcome.RETRYING, "second", 2, false);

        assertThat(table.row(envelope)).containsEntry("error", AttributeValue.fromS("second"));
    }

    @Test
    void cutsALongError() {
        log.recordFailure(envelope, Outcome.FAILED, "x".repeat(5_000), 1, true);

        assertThat(new Row(table.row(envelope)).text(Column.ERROR).orElseThrow())
                .hasSize(1_000);
    }

    @Test
    void readsNothingWhereThereIsNoRow() {
        assertThat(log.read(envelope.id())).isEmpty();
    }
}
