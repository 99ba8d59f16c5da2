package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The writes about one webhook in any order: the row ends the same, and a success stays. */
final class LogWriteOrderTest {
    private static final Instant NOW = Instant.parse("2026-03-29T18:00:31Z");

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final LogTable table = new LogTable(aws);
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

        assertThat(table.row(envelope)).isEqualTo(succeeded());
    }

    @Test
    void theFirstSuccessStays() {
        log.recordSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 1, NOW);
        log.recordSuccess(envelope, Optional.of("store-2"), Outcome.STALE, 4, NOW.plusSeconds(9));

        assertThat(table.row(envelope))
                .containsEntry("outcome", AttributeValue.fromS("applied"))
                .containsEntry("store_id", AttributeValue.fromS("store-1"))
                .containsEntry("attempts", AttributeValue.fromN("1"))
                .containsEntry("processed_at", AttributeValue.fromS("2026-03-29T18:00:31.000000000Z"));
    }

    @Test
    void aLastCopyIsAFailureThatNeverCoversASuccess() {
        log.recordLastCopy(envelope, "body: 900000 bytes");
        assertThat(table.row(envelope))
                .containsEntry("error", AttributeValue.fromS("body: 900000 bytes"))
                .containsEntry("outcome", AttributeValue.fromS("failed"));

        log.recordSuccess(envelope, Optional.of("store-1"), Outcome.APPLIED, 2, NOW);
        log.recordLastCopy(envelope, "body: 900000 bytes");

        assertThat(table.row(envelope)).isEqualTo(succeeded());
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
                Map.entry("expires_at", AttributeValue.fromN("1782583230")),
                text("shop_domain", "demo-store.myshopify.com"),
                text("resource", "orders/820982911946154508"),
                text("event_id", "event-1"),
                text("triggered_at", "2026-03-29T18:00:27.877041743Z"),
                text("api_version", "2026-10"));
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
