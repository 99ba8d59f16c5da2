package com.commercive.webhooks.processor.requeue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.testing.EmulatedAws;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.log.FailedWebhooks;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.table.TableCreation;
import com.commercive.webhooks.processor.Delivery;
import com.commercive.webhooks.processor.InvocationContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;

class RequeueHandlerTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    private static final Instant NOW = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant SINCE = NOW.minus(Duration.ofDays(14));

    private final WebhookLog log = new WebhookLog(aws.dynamoDb(), aws.tablePrefix());
    private final Envelope older = notQueued("2026-03-01T11:00:00Z");
    private final Envelope newer = notQueued("2026-03-01T12:00:00Z");

    @BeforeEach
    void emptyTheQueue() {
        requeue(aws.sqs());
        aws.sqs()
                .purgeQueue(PurgeQueueRequest.builder().queueUrl(aws.queueUrl()).build());
        log.recordNotQueued(newer);
        log.recordNotQueued(older);
    }

    /** Prevents webhooks that came while SQS was down from waiting for an operator. */
    @Test
    void sendsWhatWasNotQueued() {
        assertThat(requeue(aws.sqs())).isEqualTo("sent 2");

        assertThat(received()).containsExactly(older, newer);
        assertThat(new FailedWebhooks(aws.dynamoDb(), aws.tablePrefix()).notQueued(SINCE))
                .isEmpty();
    }

    /** Prevents the updates of an order from overtaking each other, however fast their rows are read. */
    @Test
    void sendsTheOldestFirst() {
        List<Envelope> updates = Stream.concat(
                        Stream.of(older, newer),
                        IntStream.range(0, 8).mapToObj(minute -> notQueued("2026-03-01T12:1" + minute + ":00Z")))
                .toList();
        updates.reversed().forEach(log::recordNotQueued);

        requeue(aws.sqs());

        assertThat(received()).isEqualTo(updates);
    }

    /** Prevents SQS from silently dropping a webhook whose first message it may have taken a minute ago. */
    @Test
    void sendsUnderAFreshDeduplicationId() {
        aws.sqs()
                .sendMessage(request -> request.queueUrl(aws.queueUrl())
                        .messageBody("an earlier message of the webhook")
                        .messageGroupId("any")
                        .messageDeduplicationId(older.id().value()));

        requeue(aws.sqs());

        assertThat(received()).contains(older);
    }

    @Test
    void leavesTheRowsMarkedWhileSqsIsDown() {
        SqsClient down = EmulatorClients.sqs(URI.create("http://127.0.0.1:1"));

        assertThatThrownBy(() -> requeue(down)).isInstanceOf(SdkException.class);

        assertThat(new FailedWebhooks(aws.dynamoDb(), aws.tablePrefix()).notQueued(SINCE))
                .containsExactly(older.id(), newer.id());
    }

    /** Prevents every run from reading the failures of years. */
    @Test
    void leavesWhatIsOlderThanTheLongestOutageToAnOperator() {
        log.recordNotQueued(notQueued("2026-02-28T23:59:59Z"));

        assertThat(requeue(aws.sqs())).isEqualTo("sent 2");
    }

    @Test
    void leavesAWebhookThatWasProcessedMeanwhile() {
        log.recordSuccess(older, Optional.of("store"), Outcome.APPLIED, 1, Instant.now());

        assertThat(requeue(aws.sqs())).isEqualTo("sent 1");
    }

    private static String requeue(SqsClient sqs) {
        Map<String, String> environment =
                Map.of("DYNAMODB_TABLE_PREFIX", aws.tablePrefix(), "WEBHOOK_QUEUE_URL", aws.queueUrl());
        return new RequeueHandler(environment, aws.dynamoDb(), sqs, InstantSource.fixed(NOW))
                .handleRequest(new ScheduledEvent(), new InvocationContext(50_000));
    }

    private static List<Envelope> received() {
        return aws
                .sqs()
                .receiveMessage(request -> request.queueUrl(aws.queueUrl()).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(Message::body)
                .filter(body -> body.startsWith("{"))
                .map(MessageCodec::read)
                .toList();
    }

    private static Envelope notQueued(String receivedAt) {
        return Delivery.of("orders/updated", "{\"id\": 1}")
                .receivedAt(Instant.parse(receivedAt))
                .envelope();
    }
}
