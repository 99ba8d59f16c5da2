package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.table.TableCreation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ReplayedWebhooksTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private WebhookLog log;
    private ReplayedWebhooks replayed;

    @BeforeEach
    void open() {
        log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
        replayed = new ReplayedWebhooks(aws.dynamoDb(), aws.tablePrefix());
    }

    @Test
    void countsEachReplayAndSaysWhenAndByWhomTheLastOneWas() {
        Envelope envelope = received("counted");

        replayed.record(envelope.id(), "ann", NOON);
        replayed.record(envelope.id(), "bob", NOON.plusSeconds(60));

        assertThat(row(envelope.id()))
                .containsEntry("replays", AttributeValue.fromN("2"))
                .containsEntry("replayed_by", AttributeValue.fromS("bob"))
                .containsEntry("replayed_at", AttributeValue.fromS("2026-11-24T12:01:00.000000000Z"));
    }

    @Test
    void leavesTheErrorOfAFailedRowUntilTheProcessorHasASuccess() {
        Envelope envelope = received("failed");
        log.recordFailure(envelope, Outcome.FAILED, "id: expected an id, found nothing", 30, true);
        Map<String, AttributeValue> before = row(envelope.id());

        replayed.record(envelope.id(), "ann", NOON);

        Map<String, AttributeValue> after = new HashMap<>(row(envelope.id()));
        after.keySet().removeIf(name -> name.startsWith("replay"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void takesTheMarkOffARowThatTheRequeueFunctionWouldSendToo() {
        Envelope envelope = received("not-queued");
        log.recordNotQueued(envelope);

        replayed.record(envelope.id(), "ann", NOON);

        assertThat(row(envelope.id()))
                .containsEntry("replays", AttributeValue.fromN("1"))
                .doesNotContainKeys("outcome", "error", "failed");
    }

    @Test
    void makesNoRowWhereThereIsNone() {
        WebhookId id = new WebhookId("nobody-knows-it");

        replayed.record(id, "ann", NOON);

        assertThat(row(id)).isEmpty();
    }

    private Envelope received(String id) {
        Envelope envelope = new Envelope(
                new WebhookId(id),
                "orders/create",
                Optional.of("demo-store.myshopify.com"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON,
                Body.of("{}"));
        log.recordReceived(envelope);
        return envelope;
    }

    private static Map<String, AttributeValue> row(WebhookId id) {
        return aws.dynamoDb()
                .getItem(request -> request.tableName(Table.WEBHOOKS.name(aws.tablePrefix()))
                        .key(Map.of("webhook_id", AttributeValue.fromS(id.value())))
                        .consistentRead(true))
                .item();
    }
}
