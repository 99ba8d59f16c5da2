package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.table.TableCreation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class AttemptMarksTest {
    private static final Instant NOW = Instant.parse("2026-03-29T18:00:31Z");
    private static final String KILLED = "function: killed, or out of time, while it was processing this webhook";
    private static final Rejection REJECTION = new Rejection("message-1", "7");

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final AttemptMarks marks = new AttemptMarks(aws.dynamoDb(), aws.tablePrefix());
    private final Envelope envelope = SampleEnvelope.full(UUID.randomUUID().toString());

    /** The writes that know how an attempt ended, or that there will be another one. */
    private enum AttemptEnd {
        FAILURE((log, envelope) -> log.recordFailure(envelope, Outcome.RETRYING, "aws: timeout", 4, false)),
        NOT_QUEUED((log, envelope) -> log.recordNotQueued(envelope)),
        LAST_COPY((log, envelope) -> log.recordLastCopy(envelope, "body: 900000 bytes")),
        SUCCESS((log, envelope) -> log.recordSuccess(envelope, Optional.empty(), Outcome.APPLIED, 4, NOW));

        private final BiConsumer<WebhookLog, Envelope> write;

        AttemptEnd(BiConsumer<WebhookLog, Envelope> write) {
            this.write = write;
        }
    }

    /** Prevents a row from accusing a webhook of a kill that has not happened. */
    @Test
    void saysBeforeAnAttemptOnlyThatItBegan() {
        log.recordReceived(envelope);
        Map<String, AttributeValue> before = row();

        mark(EarlierAttempt.NONE, 3, false);

        assertThat(row())
                .containsEntry("tried_at", AttributeValue.fromS("2026-03-29T18:00:31.000000000Z"))
                .containsAllEntriesOf(before)
                .hasSize(before.size() + 1);
        assertThat(earlier(REJECTION)).isEqualTo(EarlierAttempt.UNFINISHED);
    }

    @Test
    void keepsTheErrorOfAnEarlierAttempt() {
        log.recordFailure(envelope, Outcome.RETRYING, "store: not found", 1, true);

        mark(EarlierAttempt.NONE, 3, false);

        assertThat(row())
                .containsEntry("error", AttributeValue.fromS("store: not found"))
                .containsEntry("attempts", AttributeValue.fromN("1"));
    }

    @Test
    void makesTheRowWhereIngestCouldNot() {
        mark(EarlierAttempt.NONE, 3, false);

        assertThat(row())
                .containsKeys("tried_at", "topic", "payload", "created_at")
                .containsEntry("store_id", AttributeValue.fromS("unknown"))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .doesNotContainKeys("error", "failed", "outcome");
    }

    @Test
    void saysOfAnUnfinishedAttemptThatItKilledTheFunction() {
        mark(EarlierAttempt.NONE, 3, false);

        mark(EarlierAttempt.UNFINISHED, 4, false);

        assertThat(row())
                .containsEntry("error", AttributeValue.fromS(KILLED))
                .containsEntry("failed", AttributeValue.fromS("yes"))
                .containsEntry("outcome", AttributeValue.fromS("retrying"))
                .containsEntry("attempts", AttributeValue.fromN("4"))
                .containsKey("tried_at");
    }

    /** Prevents a dead letter whose row says nothing: after the last attempt nobody can say that it killed the function. */
    @Test
    void saysBeforeTheLastAttemptThatItIsTheLast() {
        mark(EarlierAttempt.NONE, 30, true);

        assertThat(row())
                .containsEntry(
                        "error",
                        AttributeValue.fromS(
                                "function: began its last attempt at this webhook, and has written no outcome"))
                .containsEntry("outcome", AttributeValue.fromS("failed"))
                .containsEntry("failed", AttributeValue.fromS("yes"))
                .containsEntry("attempts", AttributeValue.fromN("30"));
    }

    @Test
    void saysAtTheLastAttemptThatAnEarlierOneKilledTheFunction() {
        mark(EarlierAttempt.UNFINISHED, 30, true);

        assertThat(row())
                .containsEntry("error", AttributeValue.fromS(KILLED))
                .containsEntry("outcome", AttributeValue.fromS("failed"));
    }

    /** Prevents a healthy webhook, which only failed, from looking like one that kills. */
    @ParameterizedTest
    @EnumSource
    void aMarkEndsWithTheAttempt(AttemptEnd end) {
        log.recordFailure(envelope, Outcome.RETRYING, "store: not found", 1, true);
        mark(EarlierAttempt.NONE, 4, false);

        end.write.accept(log, envelope);

        assertThat(row()).doesNotContainKey("tried_at").doesNotContainValue(AttributeValue.fromS("store: not found"));
        assertThat(earlier(REJECTION)).isEqualTo(EarlierAttempt.NONE);
    }

    /** Prevents a row from naming a message as rejected that is tried again, or was applied. */
    @ParameterizedTest
    @EnumSource
    void aRejectionEndsWithAnyOtherOutcome(AttemptEnd end) {
        log.recordRejection(envelope, "id: expected an id, found nothing", 1, REJECTION);

        end.write.accept(log, envelope);

        assertThat(row()).doesNotContainKey("rejected_by");
        assertThat(earlier(REJECTION)).isEqualTo(EarlierAttempt.NONE);
    }

    @Test
    void aRejectionTakesThePlaceOfAMarkAndOfAnEarlierError() {
        log.recordFailure(envelope, Outcome.RETRYING, "store: not found", 1, true);
        mark(EarlierAttempt.NONE, 3, false);

        log.recordRejection(envelope, "id: expected an id, found nothing", 3, REJECTION);

        assertThat(row())
                .containsEntry("error", AttributeValue.fromS("id: expected an id, found nothing"))
                .containsEntry("outcome", AttributeValue.fromS("failed"))
                .containsEntry("rejected_by", AttributeValue.fromS("message-1#7"))
                .doesNotContainKey("tried_at");
    }

    @Test
    void knowsARejectionOfTheSameMessageByTheSameVersionAlone() {
        log.recordRejection(envelope, "id: expected an id, found nothing", 1, REJECTION);

        assertThat(earlier(REJECTION)).isEqualTo(EarlierAttempt.REJECTED);
        assertThat(earlier(new Rejection("message-2", "7"))).isEqualTo(EarlierAttempt.NONE);
        assertThat(earlier(new Rejection("message-1", "8"))).isEqualTo(EarlierAttempt.NONE);
    }

    @Test
    void aKillAfterARejectionIsNoRejection() {
        log.recordRejection(envelope, "id: expected an id, found nothing", 1, REJECTION);

        mark(EarlierAttempt.UNFINISHED, 4, false);

        assertThat(row()).containsEntry("error", AttributeValue.fromS(KILLED)).doesNotContainKey("rejected_by");
    }

    @Test
    void countsTheLastReceiveOfARejectedMessageAndOfNoOther() {
        log.recordRejection(envelope, "id: expected an id, found nothing", 1, REJECTION);

        log.recordLastReceive(envelope.id(), 29, new Rejection("message-2", "7"));
        assertThat(row()).containsEntry("attempts", AttributeValue.fromN("1"));

        log.recordLastReceive(envelope.id(), 30, REJECTION);
        assertThat(row()).containsEntry("attempts", AttributeValue.fromN("30")).containsKey("rejected_by");
    }

    @Test
    void neverCoversASuccess() {
        log.recordSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 2, NOW);
        Map<String, AttributeValue> succeeded = row();

        List.of(EarlierAttempt.values()).forEach(earlier -> mark(earlier, 30, true));
        log.recordRejection(envelope, "id: expected an id, found nothing", 1, REJECTION);
        log.recordLastReceive(envelope.id(), 30, REJECTION);

        assertThat(row()).isEqualTo(succeeded);
    }

    private void mark(EarlierAttempt earlier, int attempts, boolean last) {
        marks.mark(envelope, earlier, attempts, last, NOW);
    }

    private EarlierAttempt earlier(Rejection ofTheMessage) {
        return marks.earlier(envelope.id(), ofTheMessage);
    }

    private Map<String, AttributeValue> row() {
        return aws.dynamoDb()
                .getItem(request -> request.tableName(Table.WEBHOOKS.name(aws.tablePrefix()))
                        .key(Map.of(
                                "webhook_id", AttributeValue.fromS(envelope.id().value()))))
                .item();
    }
}
