package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.TableCreation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

final class FailedWebhooksTest {
    private static final Envelope WAITING = SampleEnvelope.full("w-waiting");

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final FailedWebhooks failed = new FailedWebhooks(aws.dynamoDb(), aws.tablePrefix());

    @BeforeEach
    void emptyTable() {
        String table = aws.tablePrefix() + "webhooks";
        aws.dynamoDb()
                .scanPaginator(ScanRequest.builder()
                        .tableName(table)
                        .projectionExpression("webhook_id")
                        .build())
                .items()
                .forEach(key -> aws.dynamoDb()
                        .deleteItem(request -> request.tableName(table).key(key)));
    }

    @Test
    void findsThoseThatSqsDidNotTakeTheOldestFirst() {
        log.recordNotQueued(at("w-new", "2026-03-29T18:00:31Z"));
        log.recordNotQueued(at("w-old", "2026-03-29T18:00:29Z"));
        log.recordReceived(at("w-middle", "2026-03-29T18:00:30Z"));
        log.recordNotQueued(at("w-middle", "2026-03-29T18:00:30Z"));

        assertThat(failed.notQueued(Instant.EPOCH))
                .extracting(WebhookId::value)
                .containsExactly("w-old", "w-middle", "w-new");
    }

    /** Prevents each run of the requeue function from reading all failures that there ever were. */
    @Test
    void leavesThoseThatCameBefore() {
        log.recordNotQueued(at("w-old", "2026-03-29T18:00:29Z"));
        log.recordNotQueued(at("w-new", "2026-03-29T18:00:30Z"));

        assertThat(failed.notQueued(Instant.parse("2026-03-29T18:00:30Z")))
                .extracting(WebhookId::value)
                .containsExactly("w-new");
    }

    @Test
    void leavesThoseThatFailedOtherwise() {
        log.recordReceived(SampleEnvelope.full("w-received"));
        log.recordFailure(SampleEnvelope.full("w-failed"), Outcome.FAILED, "total_price: wrong", 1, true);
        log.recordLastCopy(SampleEnvelope.full("w-last-copy"), "body: too large");

        assertThat(failed.notQueued(Instant.EPOCH)).isEmpty();
    }

    @Test
    void forgetsOneThatWasSent() {
        log.recordNotQueued(WAITING);
        log.recordRequeued(WAITING.id());

        assertThat(failed.notQueued(Instant.EPOCH)).isEmpty();
        assertThat(log.read(WAITING.id())).contains(WAITING);
    }

    @Test
    void forgetsOneThatWasProcessedAllTheSame() {
        log.recordNotQueued(WAITING);
        log.recordSuccess(WAITING, Optional.empty(), Outcome.APPLIED, 1, Instant.EPOCH);

        assertThat(failed.notQueued(Instant.EPOCH)).isEmpty();
    }

    /** The answer of SQS was lost, the message was not: its failure must not be taken off with the mark. */
    @Test
    void sendingTakesNothingOffButTheMark() {
        log.recordFailure(WAITING, Outcome.FAILED, "total_price: wrong", 1, true);
        log.recordRequeued(WAITING.id());

        assertThat(aws.dynamoDb()
                        .query(request -> request.tableName(aws.tablePrefix() + "webhooks")
                                .indexName("failed-created_at-index")
                                .keyConditionExpression("failed = :yes")
                                .expressionAttributeValues(Map.of(":yes", AttributeValue.fromS("yes"))))
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(new Row(row).text(Column.ERROR)).contains("total_price: wrong"));
    }

    @Test
    void forgetsOneThatCanNeverBeSent() {
        log.recordNotQueued(WAITING);

        assertThat(log.recordNeverQueued(WAITING.id(), "queue: refused the message, too large"))
                .isTrue();
        assertThat(failed.notQueued(Instant.EPOCH)).isEmpty();
    }

    /** Prevents a webhook that was sent or applied meanwhile from ending as a failed one. */
    @Test
    void givesUpNothingButWhatWaits() {
        log.recordSuccess(WAITING, Optional.empty(), Outcome.APPLIED, 1, Instant.EPOCH);
        log.recordReceived(SampleEnvelope.full("w-sent"));

        assertThat(log.recordNeverQueued(WAITING.id(), "queue: refused")).isFalse();
        assertThat(log.recordNeverQueued(new WebhookId("w-sent"), "queue: refused"))
                .isFalse();
        assertThat(log.recordNeverQueued(new WebhookId("w-nobody"), "queue: refused"))
                .isFalse();
    }

    @Test
    void makesNoRowForAWebhookThatHasNone() {
        log.recordRequeued(new WebhookId("w-nobody"));

        assertThat(aws.dynamoDb()
                        .scan(request -> request.tableName(aws.tablePrefix() + "webhooks"))
                        .count())
                .isZero();
    }

    private static Envelope at(String id, String receivedAt) {
        Envelope full = SampleEnvelope.full(id);
        return new Envelope(
                full.id(),
                full.topic(),
                full.shopDomain(),
                full.resource(),
                full.eventId(),
                full.triggeredAt(),
                full.apiVersion(),
                Instant.parse(receivedAt),
                full.body());
    }
}
