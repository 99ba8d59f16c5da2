package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.table.TableCreation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class WebhookLogTest {
    private static final Instant NOW = Instant.parse("2026-03-29T18:00:31Z");
    private static final String MARK = "function: killed";

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final Envelope envelope = SampleEnvelope.full(UUID.randomUUID().toString());

    /** The writes that ingest, the processor and the requeue function make about one webhook. */
    private enum Write {
        RECEIVED((log, envelope) -> log.recordReceived(envelope)),
        NOT_QUEUED((log, envelope) -> log.recordNotQueued(envelope)),
        REQUEUED((log, envelope) -> log.recordRequeued(envelope.id())),
        FAILURE((log, envelope) -> log.recordFailure(envelope, Outcome.RETRYING, "store: not found", 1, true)),
        SUCCESS((log, envelope) -> log.recordSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 2, NOW));

        private final BiConsumer<WebhookLog, Envelope> write;

        Write(BiConsumer<WebhookLog, Envelope> write) {
            this.write = write;
        }
    }

    static Stream<List<Write>> everyOrder() {
        return orders(List.of(Write.values()));
    }

    /** A row that says "failed" of a webhook that was applied would be redriven for nothing, or worse, believed. */
    @ParameterizedTest
    @MethodSource("everyOrder")
    void isTheSameRowInWhateverOrderTheWritesCome(List<Write> writes) {
        writes.forEach(write -> write.write.accept(log, envelope));

        assertThat(row(envelope)).isEqualTo(succeeded());
    }

    private Map<String, AttributeValue> succeeded() {
        return Map.ofEntries(
                text("webhook_id", envelope.id().value()),
                text("store_id", "store-1"),
                text("topic", "orders/create"),
                text("payload", "{\"id\":820982911946154508}"),
                Map.entry("payload_bytes", AttributeValue.fromN("25")),
                Map.entry("processed", AttributeValue.fromBool(true)),
                text("outcome", "applied"),
                Map.entry("attempts", AttributeValue.fromN("2")),
                text("created_at", "2026-03-29T18:00:30.500000000Z"),
                text("processed_at", "2026-03-29T18:00:31.000000000Z"),
                text("shop_domain", "demo-store.myshopify.com"),
                text("resource", "orders/820982911946154508"),
                text("event_id", "event-1"),
                text("triggered_at", "2026-03-29T18:00:27.877041743Z"),
                text("api_version", "2026-10"));
    }

    @Test
    void writesWhatIsKnownAtReceipt() {
        log.recordReceived(envelope);

        assertThat(row(envelope))
                .containsEntry("store_id", AttributeValue.fromS("unknown"))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .doesNotContainKeys("outcome", "error", "failed", "attempts", "processed_at", "payload_gzip");
    }

    @Test
    void leavesOutWhatWasNotSent() {
        Envelope bare = SampleEnvelope.bare(envelope.id().value(), Body.of("x"));
        log.recordReceived(bare);

        assertThat(row(bare))
                .containsOnlyKeys(
                        "webhook_id", "store_id", "topic", "processed", "created_at", "payload", "payload_bytes");
    }

    @Test
    void keepsTheTimeOfTheFirstReceipt() {
        log.recordReceived(envelope);
        log.recordReceived(receivedLater());
        log.recordSuccess(receivedLater(), Optional.empty(), Outcome.IGNORED, 1, NOW);

        assertThat(row(envelope)).containsEntry("created_at", AttributeValue.fromS("2026-03-29T18:00:30.500000000Z"));
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

        assertThat(row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("unknown_topic"))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .doesNotContainKeys("error", "failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers/redact", "events/Order"})
    void aTopicThatIsOnlyKeptIsNoUnknownOne(String topic) {
        Envelope kept = SampleEnvelope.about(UUID.randomUUID().toString(), topic, Optional.empty(), Optional.empty());
        log.recordNotApplied(kept);

        assertThat(row(kept))
                .containsEntry("outcome", AttributeValue.fromS("ignored"))
                .containsEntry("processed", AttributeValue.fromBool(false))
                .doesNotContainKeys("error", "failed");
    }

    @Test
    void readsTheActionAndTheHandleOfAnEventBack() {
        Envelope event = SampleEnvelope.event(UUID.randomUUID().toString());
        log.recordNotApplied(event);

        assertThat(row(event))
                .containsEntry("action", AttributeValue.fromS("update"))
                .containsEntry("handle", AttributeValue.fromS("order-updates"));
        assertThat(log.read(event.id())).contains(event);
    }

    @Test
    void theFirstSuccessStays() {
        log.recordSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 1, NOW);
        log.recordSuccess(envelope, Optional.of("store-2"), Outcome.STALE, 4, NOW.plusSeconds(9));

        assertThat(row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("applied"))
                .containsEntry("store_id", AttributeValue.fromS("store-1"))
                .containsEntry("attempts", AttributeValue.fromN("1"))
                .containsEntry("processed_at", AttributeValue.fromS("2026-03-29T18:00:31.000000000Z"));
    }

    @Test
    void aFailureSaysWhyAndHowOften() {
        log.recordFailure(envelope, Outcome.FAILED, "total_price: expected a decimal", 1, true);

        assertThat(row(envelope))
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
        assertThat(row(envelope)).containsEntry("error", AttributeValue.fromS("first"));

        log.recordFailure(envelope, Outcome.FAILED, "last", 15, true);

        assertThat(row(envelope))
                .containsEntry("error", AttributeValue.fromS("last"))
                .containsEntry("attempts", AttributeValue.fromN("15"));
    }

    @Test
    void cutsALongError() {
        log.recordFailure(envelope, Outcome.FAILED, "x".repeat(5_000), 1, true);

        assertThat(new Row(row(envelope)).text(Column.ERROR).orElseThrow()).hasSize(1_000);
    }

    static Stream<Body> bodies() {
        return Stream.of(
                Body.of("{\"id\":1}"),
                Body.of(""),
                Body.of("\u0000\uFFFF größe 🧾"),
                Body.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'}),
                Body.of(new byte[] {(byte) 0xC3, (byte) 0x28}),
                SampleEnvelope.incompressible(300_000),
                Body.of("x".repeat(360_000)),
                Body.of("é".repeat(180_001)),
                Body.of("x".repeat(4_500_000)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readsAnyBodyBackThatARowHolds(Body body) {
        Envelope sent = SampleEnvelope.full(envelope.id().value(), body);
        log.recordReceived(sent);

        assertThat(log.read(sent.id())).contains(sent);
        assertThat(WebhookLog.holdsBody(sent)).isTrue();
    }

    @Test
    void packsABodyThatIsNoTextOrTooLong() {
        log.recordReceived(SampleEnvelope.full(envelope.id().value(), Body.of(new byte[] {(byte) 0xC3, (byte) 0x28})));

        assertThat(row(envelope)).containsKey("payload_gzip").doesNotContainKey("payload");
    }

    @ParameterizedTest
    @ValueSource(ints = {370_000, 1_000_000})
    void saysTheSizeOfABodyThatNoRowHolds(int bytes) {
        Envelope sent = SampleEnvelope.full(envelope.id().value(), SampleEnvelope.incompressible(bytes));
        log.recordReceived(sent);

        assertThat(row(sent))
                .containsEntry("payload_bytes", AttributeValue.fromN(Integer.toString(bytes)))
                .doesNotContainKeys("payload", "payload_gzip");
        assertThat(log.read(sent.id())).isEmpty();
        assertThat(WebhookLog.holdsBody(sent)).isFalse();
    }

    @Test
    void readsNothingWhereThereIsNoRow() {
        assertThat(log.read(envelope.id())).isEmpty();
    }

    @Test
    void aLastCopyIsAFailureThatNeverCoversASuccess() {
        log.recordLastCopy(envelope, "body: 900000 bytes");
        assertThat(row(envelope))
                .containsEntry("error", AttributeValue.fromS("body: 900000 bytes"))
                .containsEntry("outcome", AttributeValue.fromS("failed"));

        log.recordSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 2, NOW);
        log.recordLastCopy(envelope, "body: 900000 bytes");

        assertThat(row(envelope)).isEqualTo(succeeded());
    }

    @Test
    void marksATryAndKnowsTheMarkAgain() {
        assertThat(log.recordTry(envelope, MARK, 3, false)).isFalse();
        assertThat(row(envelope))
                .containsEntry("error", AttributeValue.fromS(MARK))
                .containsEntry("outcome", AttributeValue.fromS("retrying"))
                .containsEntry("attempts", AttributeValue.fromN("3"));

        assertThat(log.recordTry(envelope, MARK, 4, false)).isTrue();
    }

    @Test
    void knowsTheMarkOfAWebhookThatFailedBeforeItKilled() {
        log.recordFailure(envelope, Outcome.RETRYING, "store: not found", 1, true);
        assertThat(log.recordTry(envelope, MARK, 3, false)).isFalse();

        assertThat(log.recordTry(envelope, MARK, 4, false)).isTrue();
    }

    @Test
    void aMarkAtTheLastTrySaysThatItFailed() {
        log.recordTry(envelope, MARK, 15, true);

        assertThat(row(envelope))
                .containsEntry("error", AttributeValue.fromS(MARK))
                .containsEntry("outcome", AttributeValue.fromS("failed"));
    }

    /** A mark that outlived a try which only failed would make a healthy webhook look like one that kills. */
    @Test
    void aFailureTakesThePlaceOfTheMarkOfItsTry() {
        log.recordTry(envelope, MARK, 3, false);
        log.recordFailure(envelope, Outcome.RETRYING, "DynamoDB: throttled", 3, false);

        assertThat(row(envelope)).containsEntry("error", AttributeValue.fromS("DynamoDB: throttled"));
        assertThat(log.recordTry(envelope, MARK, 4, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMarkNeverCoversASuccess(boolean last) {
        log.recordSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 2, NOW);

        assertThat(log.recordTry(envelope, MARK, 15, last)).isFalse();
        assertThat(row(envelope)).isEqualTo(succeeded());
    }

    private Map<String, AttributeValue> row(Envelope of) {
        return aws.dynamoDb()
                .getItem(request -> request.tableName(Table.WEBHOOKS.name(aws.tablePrefix()))
                        .key(Map.of("webhook_id", AttributeValue.fromS(of.id().value()))))
                .item();
    }

    private static Map.Entry<String, AttributeValue> text(String attribute, String value) {
        return Map.entry(attribute, AttributeValue.fromS(value));
    }

    private static <T> Stream<List<T>> orders(List<T> things) {
        if (things.isEmpty()) {
            return Stream.of(List.of());
        }
        return things.stream().flatMap(first -> {
            List<T> others = new ArrayList<>(things);
            others.remove(first);
            return orders(others)
                    .map(order ->
                            Stream.concat(Stream.of(first), order.stream()).toList());
        });
    }
}
