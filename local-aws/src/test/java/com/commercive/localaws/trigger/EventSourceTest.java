package com.commercive.localaws.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.emulator.QueueAttributes;
import com.commercive.localaws.emulator.QueueDefinition;
import com.commercive.localaws.emulator.QueuePair;
import com.commercive.localaws.emulator.SqsEmulator;
import com.commercive.localaws.function.InvocationOutcome;
import com.commercive.localaws.function.InvocationOutcome.Answer;
import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import com.commercive.localaws.function.Invoker;
import com.commercive.localaws.testing.EmulatedAws;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

final class EventSourceTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(prefix -> List.of());

    private static final int BATCH_SIZE = 10;
    private static final Duration RETENTION = Duration.ofDays(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InvocationOutcome DONE = new Answer("{}".getBytes(StandardCharsets.UTF_8));

    private final Queue<JsonNode> events = new ConcurrentLinkedQueue<>();
    private final SqsClient sqs = aws.sqs();
    private QueuePair queues = new QueuePair("", "");

    @BeforeEach
    void createQueues() {
        createQueues(Duration.ofSeconds(1));
    }

    private void createQueues(Duration visibilityTimeout) {
        String name = UUID.randomUUID().toString();
        queues = new QueueDefinition(3, visibilityTimeout, RETENTION)
                .createMissing(sqs, name + ".fifo", name + "-dlq.fifo");
    }

    private EventSource start(int concurrency, Invoker function) {
        return EventSource.start(sqs, queues.queueUrl(), BATCH_SIZE, recording(function), concurrency);
    }

    private Invoker recording(Invoker function) {
        return event -> {
            try {
                events.add(JSON.readTree(event));
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
            return function.invoke(event);
        };
    }

    @Test
    void sendsWhatLambdaSends() {
        sqs.sendMessage(request -> request.queueUrl(queues.queueUrl())
                .messageBody("body")
                .messageGroupId("group")
                .messageDeduplicationId("once")
                .messageAttributes(Map.of(
                        "a",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("b")
                                .build())));

        try (EventSource source = start(1, event -> DONE)) {
            await().until(() -> count() == 0);
        }

        assertIsWhatLambdaSends(events.element().path("Records").path(0));
    }

    private static void assertIsWhatLambdaSends(JsonNode message) {
        assertThat(fieldNames(message))
                .contains("messageId", "receiptHandle", "body", "md5OfBody", "eventSource", "awsRegion");
        assertThat(message.path("body").asText()).isEqualTo("body");
        assertThat(message.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(message.path("eventSourceARN").asText())
                .startsWith("arn:aws:sqs:us-east-1:")
                .endsWith(".fifo");
        assertThat(message.path("attributes").path("ApproximateReceiveCount").asText())
                .isEqualTo("1");
        assertThat(message.path("attributes").path("MessageGroupId").asText()).isEqualTo("group");
        assertThat(fieldNames(message.path("attributes")))
                .contains(
                        "SentTimestamp",
                        "SequenceNumber",
                        "MessageDeduplicationId",
                        "SenderId",
                        "ApproximateFirstReceiveTimestamp");
        assertThat(message.path("messageAttributes")
                        .path("a")
                        .path("stringValue")
                        .asText())
                .isEqualTo("b");
    }

    @Test
    void deletesWhatIsNotReportedAndBringsTheRestBack() {
        send("a", "good", "bad");

        try (EventSource source = start(1, EventSourceTest::failBad)) {
            await().until(() -> receives("bad") == 2);
        }

        assertThat(receives("good")).isEqualTo(1);
    }

    @Test
    void leavesABatchThatFailedToItsVisibilityTimeout() {
        send("a", "1");
        AtomicInteger calls = new AtomicInteger();

        try (EventSource source =
                start(1, event -> calls.incrementAndGet() == 1 ? new FunctionError("killed") : DONE)) {
            await().until(() -> count() == 0);
        }

        assertThat(receives("1")).isEqualTo(2);
    }

    /** On AWS a message can be deleted twice; here the emulator calls it an error. */
    @Test
    void acceptsThatTheFunctionHasDeletedAMessageItself() {
        send("a", "1");
        send("b", "2");

        try (EventSource source = start(1, event -> deleteFirst())) {
            await().until(() -> count() == 0);
        }

        assertThat(receives("1") + receives("2")).isEqualTo(2);
    }

    @Test
    void keepsAGroupInOneInvocationAtATime() throws Exception {
        createQueues(Duration.ofMinutes(1));
        send("a", "1");
        CountDownLatch finish = new CountDownLatch(1);
        try (EventSource source = start(2, event -> {
            finish.await();
            return DONE;
        })) {
            await().until(() -> events.size() == 1);
            send("a", "2");
            send("b", "3");
            await().until(() -> events.size() == 2);

            assertThat(receives("3")).isEqualTo(1);
            assertThat(receives("2")).isZero();
            finish.countDown();
            await().until(() -> count() == 0);
        }
    }

    @Test
    void comesBackWhenSqsDoes() {
        SqsEmulator first = SqsEmulator.start(0);
        URI endpoint = first.endpoint();
        try (SqsClient client = EmulatorClients.sqs(endpoint)) {
            QueueDefinition definition = new QueueDefinition(3, Duration.ofMinutes(2), RETENTION);
            queues = definition.createMissing(client, "away.fifo", "away-dlq.fifo");
            try (EventSource source =
                    EventSource.start(client, queues.queueUrl(), BATCH_SIZE, recording(event -> DONE), 1)) {
                first.close();
                try (SqsEmulator second = SqsEmulator.start(endpoint.getPort())) {
                    assertThat(second.endpoint()).isEqualTo(endpoint);
                    definition.createMissing(client, "away.fifo", "away-dlq.fifo");
                    client.sendMessage(request -> request.queueUrl(queues.queueUrl())
                            .messageBody("1")
                            .messageGroupId("a")
                            .messageDeduplicationId("1"));

                    await().until(() -> receives("1") == 1);
                }
            }
        }
    }

    private static InvocationOutcome failBad(byte[] event) {
        try {
            List<String> bad = StreamSupport.stream(
                            JSON.readTree(event).path("Records").spliterator(), false)
                    .filter(message -> message.path("body").asText().equals("bad"))
                    .map(message ->
                            "{\"itemIdentifier\":\"" + message.path("messageId").asText() + "\"}")
                    .toList();
            String answer = "{\"batchItemFailures\":[" + String.join(",", bad) + "]}";
            return new Answer(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private InvocationOutcome deleteFirst() {
        JsonNode first = Objects.requireNonNull(events.peek()).path("Records").path(0);
        sqs.deleteMessage(request -> request.queueUrl(queues.queueUrl())
                .receiptHandle(first.path("receiptHandle").asText()));
        return DONE;
    }

    private void send(String group, String... bodies) {
        Arrays.stream(bodies)
                .forEach(body -> sqs.sendMessage(request -> request.queueUrl(queues.queueUrl())
                        .messageBody(body)
                        .messageGroupId(group)
                        .messageDeduplicationId(body)));
    }

    private long receives(String body) {
        return events.stream()
                .flatMap(event -> StreamSupport.stream(event.path("Records").spliterator(), false))
                .filter(message -> message.path("body").asText().equals(body))
                .count();
    }

    private static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private int count() {
        return new QueueAttributes(sqs).all(queues.queueUrl());
    }
}
