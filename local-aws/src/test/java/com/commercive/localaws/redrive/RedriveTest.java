package com.commercive.localaws.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.emulator.QueueAttributes;
import com.commercive.localaws.emulator.QueueDefinition;
import com.commercive.localaws.emulator.QueuePair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The responses to message move tasks, as recorded on AWS. The errors are in {@link MoveTaskErrorTest}. */
final class RedriveTest {
    private static final int UNLIMITED = 500;

    private static SqsWithRedrive server;
    private static SqsClient sqs;

    private QueuePair queues;
    private String deadLetterArn;

    @BeforeAll
    static void start() {
        server = new SqsWithRedrive(0);
        sqs = EmulatorClients.sqs(server.endpoint());
    }

    @AfterAll
    static void stop() {
        sqs.close();
        server.close();
    }

    @BeforeEach
    void createQueues() {
        String name = UUID.randomUUID().toString();
        queues = new QueueDefinition(1, Duration.ofSeconds(30), Duration.ofDays(1))
                .createMissing(sqs, name + ".fifo", name + "-dlq.fifo");
        deadLetterArn = arn(queues.deadLetterQueueUrl());
    }

    @Test
    void queueUrlsCarryTheAddressOfTheServer() {
        assertThat(queues.queueUrl()).startsWith(server.endpoint().toString());
    }

    @Test
    void movesEachGroupInItsOrderWithAllThatAMessageCarries() {
        send("a", "1", "2", "3");
        send("b", "4");
        fillDeadLetterQueue(4);

        String task = start(5);

        ListMessageMoveTasksResultEntry done = awaitEnd();
        assertThat(done.status()).isEqualTo("COMPLETED");
        assertThat(done.taskHandle()).isNull();
        assertThat(done.destinationArn()).isNull();
        assertThat(done.maxNumberOfMessagesPerSecond()).isEqualTo(5);
        assertThat(done.approximateNumberOfMessagesMoved()).isEqualTo(4);
        assertThat(done.approximateNumberOfMessagesToMove()).isEqualTo(4);
        assertThat(task).isNotEmpty();
        assertThat(count(queues.deadLetterQueueUrl())).isZero();
        List<Message> back = drain(queues.queueUrl(), 4);
        assertThat(bodies(back, "a")).containsExactly("1", "2", "3");
        assertThat(bodies(back, "b")).containsExactly("4");
        assertThat(back)
                .allSatisfy(message -> assertThat(message.messageAttributes())
                        .containsEntry(
                                "origin",
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("test")
                                        .build()));
    }

    /** An old deduplication id would be dropped silently, and the message be lost. */
    @Test
    void movesMessagesOfWhichTheDeduplicationIdIsStillRemembered() {
        send("a", "1");
        fillDeadLetterQueue(1);
        start(UNLIMITED);
        awaitEnd();
        fillDeadLetterQueue(1);

        start(UNLIMITED);

        awaitEnd();
        assertThat(drain(queues.queueUrl(), 1)).extracting(Message::body).containsExactly("1");
    }

    @Test
    void losesNothingWhileNewMessagesOfTheGroupArrive() {
        List<String> old = IntStream.range(0, 15).mapToObj(n -> "old" + n).toList();
        List<String> fresh = IntStream.range(0, 15).mapToObj(n -> "new" + n).toList();
        send("a", old.toArray(String[]::new));
        fillDeadLetterQueue(15);

        start(30);
        send("a", fresh.toArray(String[]::new));

        assertThat(awaitEnd().status()).isEqualTo("COMPLETED");
        List<String> back = bodies(drain(queues.queueUrl(), 30), "a");
        assertThat(back).containsExactlyInAnyOrderElementsOf(concat(old, fresh));
        assertThat(back).containsSubsequence(old).containsSubsequence(fresh);
    }

    @Test
    void movesToTheDestinationThatIsGiven() {
        send("a", "1");
        fillDeadLetterQueue(1);
        String other = sqs.createQueue(request -> request.queueName(UUID.randomUUID() + ".fifo")
                        .attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")))
                .queueUrl();

        sqs.startMessageMoveTask(request -> request.sourceArn(deadLetterArn).destinationArn(arn(other)));

        assertThat(awaitEnd().destinationArn()).isEqualTo(arn(other));
        assertThat(drain(other, 1)).extracting(Message::body).containsExactly("1");
    }

    @Test
    void cancellingKeepsTheRestInTheDeadLetterQueue() {
        send("a", "1", "2", "3", "4", "5");
        fillDeadLetterQueue(5);
        String task = start(1);
        await().until(() -> latest().approximateNumberOfMessagesMoved() >= 1);
        assertThat(latest().taskHandle()).isEqualTo(task);

        sqs.cancelMessageMoveTask(request -> request.taskHandle(task));

        ListMessageMoveTasksResultEntry done = awaitEnd();
        assertThat(done.status()).isEqualTo("CANCELLED");
        int moved = done.approximateNumberOfMessagesMoved().intValue();
        assertThat(drain(queues.deadLetterQueueUrl(), 5 - moved))
                .extracting(Message::body)
                .containsExactlyElementsOf(List.of("1", "2", "3", "4", "5").subList(moved, 5));
    }

    @Test
    void failsOnAMessageThatWasSentStraightToTheDeadLetterQueue() {
        sqs.sendMessage(request -> request.queueUrl(queues.deadLetterQueueUrl())
                .messageBody("1")
                .messageGroupId("a")
                .messageDeduplicationId("1"));

        start(UNLIMITED);

        ListMessageMoveTasksResultEntry done = awaitEnd();
        assertThat(done.status()).isEqualTo("FAILED");
        assertThat(done.failureReason()).isEqualTo("CouldNotDetermineMessageSource");
        assertThat(drain(queues.deadLetterQueueUrl(), 1)).hasSize(1);
    }

    private void send(String group, String... bodies) {
        for (String body : bodies) {
            sqs.sendMessage(request -> request.queueUrl(queues.queueUrl())
                    .messageBody(body)
                    .messageGroupId(group)
                    .messageDeduplicationId(group + body)
                    .messageAttributes(Map.of(
                            "origin",
                            MessageAttributeValue.builder()
                                    .dataType("String")
                                    .stringValue("test")
                                    .build())));
        }
    }

    /** Receives until SQS itself has moved that many messages to the dead-letter queue. */
    private void fillDeadLetterQueue(int messages) {
        await().until(() -> {
            sqs.receiveMessage(request ->
                    request.queueUrl(queues.queueUrl()).maxNumberOfMessages(10).visibilityTimeout(0));
            return count(queues.deadLetterQueueUrl()) == messages;
        });
    }

    private String start(int rate) {
        return sqs.startMessageMoveTask(
                        request -> request.sourceArn(deadLetterArn).maxNumberOfMessagesPerSecond(rate))
                .taskHandle();
    }

    private ListMessageMoveTasksResultEntry awaitEnd() {
        return await().until(
                        this::latest, task -> !List.of("RUNNING", "CANCELLING").contains(task.status()));
    }

    private ListMessageMoveTasksResultEntry latest() {
        return sqs.listMessageMoveTasks(request -> request.sourceArn(deadLetterArn))
                .results()
                .getFirst();
    }

    private static List<Message> drain(String queueUrl, int messages) {
        List<Message> drained = new ArrayList<>();
        await().until(() -> {
            List<Message> batch = sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                            .maxNumberOfMessages(10)
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
            batch.forEach(message ->
                    sqs.deleteMessage(request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle())));
            drained.addAll(batch);
            return drained.size() >= messages;
        });
        return drained;
    }

    private static List<String> bodies(List<Message> messages, String group) {
        return messages.stream()
                .filter(message -> group.equals(message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID)))
                .map(Message::body)
                .toList();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static int count(String queueUrl) {
        return new QueueAttributes(sqs).visible(queueUrl);
    }

    private static String arn(String queueUrl) {
        return new QueueAttributes(sqs).arn(queueUrl);
    }
}
