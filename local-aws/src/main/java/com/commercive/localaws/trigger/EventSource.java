package com.commercive.localaws.trigger;

import com.commercive.localaws.emulator.QueueAttributes;
import com.commercive.localaws.function.Invoker;
import com.commercive.localaws.trigger.BatchVerdict.Failed;
import com.commercive.localaws.trigger.BatchVerdict.Finished;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The event source of a function, which invokes it with batches of a queue. Messages that are not done come back after
 * their visibility timeout. SQS itself sees to it that no message group is in two batches at a time.
 */
public final class EventSource implements AutoCloseable {
    /**
     * The pause between two polls that find nothing. Long polls are not used, for two reasons: ElasticMQ spins in one while
     * all messages belong to groups in flight, and one that the client gives up goes on there and takes messages along.
     */
    private static final Duration IDLE = Duration.ofMillis(50);

    /** The time with one poller alone; Lambda too adds pollers with time. */
    private static final Duration BEFORE_SCALING_OUT = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final SqsClient sqs;
    private final String queueUrl;
    private final int batchSize;
    private final Invoker function;
    private final ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor();

    private EventSource(SqsClient sqs, String queueUrl, int batchSize, Invoker function) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.batchSize = batchSize;
        this.function = function;
    }

    /**
     * Starts polling.
     *
     * @param concurrency the highest number of batches in flight
     */
    public static EventSource start(SqsClient sqs, String queueUrl, int batchSize, Invoker function, int concurrency) {
        EventSource source = new EventSource(sqs, queueUrl, batchSize, function);
        String arn = new QueueAttributes(sqs).arn(queueUrl);
        source.pollers.execute(() -> source.poll(arn));
        for (int poller = 1; poller < concurrency; poller++) {
            source.pollers.execute(() -> source.pollLater(arn));
        }
        return source;
    }

    private void pollLater(String arn) {
        try {
            Thread.sleep(BEFORE_SCALING_OUT);
            poll(arn);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll(String arn) {
        Duration pause = FIRST_PAUSE;
        while (!pollers.isShutdown()) {
            try {
                if (!pollOnce(arn)) {
                    Thread.sleep(IDLE);
                }
                pause = FIRST_PAUSE;
            } catch (SdkException | IOException away) {
                pause = pauseFor(pause);
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    /** Pauses while SQS does not answer; returns the next pause. */
    private static Duration pauseFor(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Runs one batch; false where there is none. */
    private boolean pollOnce(String arn) throws IOException, InterruptedException {
        List<Message> batch = receive();
        if (batch.isEmpty()) {
            return false;
        }
        switch (BatchVerdict.of(function.invoke(SqsEvent.of(batch, arn)), batch)) {
            case Finished(List<Message> finished) when !finished.isEmpty() -> delete(finished);
            case Finished nothing -> {}
            case Failed failed -> {}
        }
        return true;
    }

    private List<Message> receive() {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(batchSize)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    /** Deletes messages. For those that the function has deleted itself the answer has an error, which means nothing. */
    private void delete(List<Message> messages) {
        sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(deletions(messages)));
    }

    private static List<DeleteMessageBatchRequestEntry> deletions(List<Message> messages) {
        return IntStream.range(0, messages.size())
                .mapToObj(n -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(n))
                        .receiptHandle(messages.get(n).receiptHandle())
                        .build())
                .toList();
    }

    @Override
    public void close() {
        pollers.shutdownNow();
    }
}
