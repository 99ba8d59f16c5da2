package com.commercive.webhooks.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.SampleEnvelope;
import com.commercive.webhooks.model.table.TableCreation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The mark of a try that may kill the function. */
final class TryMarkTest {
    private static final String MARK = "function: killed";

    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final LogTable table = new LogTable(aws);
    private final Envelope envelope = SampleEnvelope.full(UUID.randomUUID().toString());

    @Test
    void marksATryAndKnowsTheMarkAgain() {
        assertThat(log.recordTry(envelope, MARK, 3, false)).isFalse();
        assertThat(table.row(envelope))
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

        assertThat(table.row(envelope))
                .containsEntry("error", AttributeValue.fromS(MARK))
                .containsEntry("outcome", AttributeValue.fromS("failed"));
    }

    /** A mark that outlived a try which only failed would make a healthy webhook look like one that kills. */
    @Test
    void aFailureTakesThePlaceOfTheMarkOfItsTry() {
        log.recordTry(envelope, MARK, 3, false);
        log.recordFailure(envelope, Outcome.RETRYING, "DynamoDB: throttled", 3, false);

        assertThat(table.row(envelope)).containsEntry("error", AttributeValue.fromS("DynamoDB: throttled"));
        assertThat(log.recordTry(envelope, MARK, 4, false)).isFalse();
    }
}
