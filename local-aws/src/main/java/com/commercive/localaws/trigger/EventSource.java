package com.commercive.localaws.trigger;

import com.commercive.localaws.emulator.QueueAttributes;
import com.commercive.localaws.function.Invoker;
import com.commercive.localaws.trigger.BatchOutcome.Failed;
import com.commercive.localaws.trigger.BatchOutcome.Finished;
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
 * The event source of a function, which invokes it with batches of a queue. Messages that are not done become visible again
 * after their visibility timeout. SQS itself ensures that no message group is in two batches at a time.
 */
public final class EventSource implements AutoCloseable {
    /**
     * The pause between two polls that find nothing. Long polls are not used, for two reasons. ElasticMQ spins in one while
     * all messages belong to groups in flight. And it goes on with one that the client has given up, and takes messages.
     */
    private static final Duration IDLE_PAUSE = Duration.ofMillis(50);

    /** The time with a single poller. Lambda too starts with few and adds more. */
    private static final Duration SCALE_OUT_DELAY = Duration.ofSeconds(5);

    private static final Duration MIN_BACKOFF = Duration.ofMillis(100);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(2);

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
            Thread.sleep(SCALE_OUT_DELAY);
            poll(arn);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll(String arn) {
        Duration backoff = MIN_BACKOFF;
        while (!pollers.isShutdown()) {
            try {
                if (!pollOnce(arn)) {
                    Thread.sleep(IDLE_PAUSE);
                }
                backoff = MIN_BACKOFF;
            } catch (SdkException | IOException unavailable) {
                backoff = backOff(backoff);
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    /** Waits, as SQS does not answer; returns the next backoff. */
    private static Duration backOff(Duration backoff) {
        try {
            Thread.sleep(backoff);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = backoff.multipliedBy(2);
        return doubled.compareTo(MAX_BACKOFF) < 0 ? doubled : MAX_BACKOFF;
    }

    /** Runs one batch; returns whether there was one. */
    private boolean pollOnce(String arn) throws IOException, InterruptedException {
        List<Message> batch = receive();
        if (batch.isEmpty()) {
            return false;
        }
        switch (BatchOutcome.of(function.invoke(SqsEvent.of(batch, arn)), batch)) {
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

    /** Deletes messages. The errors in the response are ignored: the function has deleted these messages itself. */
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
