package com.commercive.localaws.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.emulator.QueueAttributes;
import com.commercive.localaws.proxy.Fault.Mode;
import com.commercive.localaws.testing.EmulatedAws;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The faults of receives and batches, at a real queue. */
final class QueueFaultsTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(prefix -> List.of());

    private final FaultProxy proxy = new FaultProxy(AwsService.SQS, aws.sqsEndpoint(), 1);
    private final SqsClient sqs = EmulatorClients.sqs(proxy.endpoint());

    @BeforeEach
    void empty() {
        aws.sqs().purgeQueue(request -> request.queueUrl(aws.queueUrl()));
    }

    @AfterEach
    void stop() {
        sqs.close();
        proxy.close();
    }

    @Test
    void failsSomeEntriesOfABatchAndMakesTheOthers() {
        send(10);
        List<Message> all = receive();
        proxy.inject(Fault.failedEntries(1));

        DeleteMessageBatchResponse response = delete(all);

        List<String> failed =
                response.failed().stream().map(BatchResultErrorEntry::id).toList();
        List<String> deleted = response.successful().stream()
                .map(DeleteMessageBatchResultEntry::id)
                .toList();
        assertThat(failed).isNotEmpty().doesNotContainAnyElementsOf(deleted);
        assertThat(deleted).isNotEmpty();
        assertThat(failed.size() + deleted.size()).isEqualTo(10);
        assertThat(new QueueAttributes(sqs).all(aws.queueUrl())).isEqualTo(failed.size());
        assertThat(proxy.failedCalls()).isOne();
    }

    @Test
    void givesTheSameMessagesToTheNextReceive() {
        send(3);
        proxy.inject(Fault.deliveredTwice());

        List<Message> first = receive();
        List<Message> second = receive();

        assertThat(first).hasSize(3);
        assertThat(second).isEqualTo(first);
        assertThat(receive()).isEmpty();
        assertThat(proxy.failedCalls()).isOne();
    }

    /** Prevents a copy that comes in the next scenario, whose queue was emptied. */
    @Test
    void keepsNoCopyAfterTheFault() {
        send(1);
        proxy.inject(Fault.deliveredTwice());
        receive();

        proxy.heal();

        assertThat(receive()).isEmpty();
    }

    @Test
    void failsForReceivesAlone() {
        proxy.inject(Fault.ofReceives(Mode.THROTTLED, 1));

        send(1);
        assertThatThrownBy(this::receive).isInstanceOf(SqsException.class);
    }

    @Test
    void sparesReceivesFromTheFaultsOfFunctions() {
        proxy.inject(Fault.of(Mode.SERVER_ERROR, 1));

        assertThat(receive()).isEmpty();
        assertThat(proxy.failedCalls()).isZero();
    }

    private void send(int messages) {
        String group = UUID.randomUUID().toString();
        IntStream.range(0, messages)
                .forEach(n -> sqs.sendMessage(request -> request.queueUrl(aws.queueUrl())
                        .messageBody("message " + n)
                        .messageGroupId(group)
                        .messageDeduplicationId(group + n)));
    }

    private List<Message> receive() {
        return sqs.receiveMessage(request -> request.queueUrl(aws.queueUrl()).maxNumberOfMessages(10))
                .messages();
    }

    private DeleteMessageBatchResponse delete(List<Message> messages) {
        List<DeleteMessageBatchRequestEntry> entries = IntStream.range(0, messages.size())
                .mapToObj(n -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(n))
                        .receiptHandle(messages.get(n).receiptHandle())
                        .build())
                .toList();
        return sqs.deleteMessageBatch(
                request -> request.queueUrl(aws.queueUrl()).entries(entries));
    }
}
