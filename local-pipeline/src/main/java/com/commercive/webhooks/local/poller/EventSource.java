package com.commercive.webhooks.local.poller;

import com.commercive.webhooks.local.poller.BatchVerdict.Failed;
import com.commercive.webhooks.local.poller.BatchVerdict.Finished;
import com.commercive.webhooks.local.runtime.Invoker;
import com.commercive.webhooks.model.deployment.QueueSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Feed a function from a queue, with so many batches in flight at most. What a batch did not finish waits for its
 * visibility timeout; SQS itself keeps a group from being processed twice at a time.
 */
public final class EventSource implements AutoCloseable {
    /**
     * Between two polls that find nothing. No long polls: the emulator spins through one while all that is left belongs
     * to groups in flight, and a long poll that is given up goes on there and takes messages with it.
     */
    private static final Duration IDLE = Duration.ofMillis(50);

    /** Until there is more than one batch in flight: Lambda adds pollers to the first with time, too. */
    private static final Duration BEFORE_SCALING_OUT = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final SqsClient sqs;
    private final String queueUrl;
    private final Invoker function;
    private final ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor();

    private EventSource(SqsClient sqs, String queueUrl, Invoker function) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.function = function;
    }

    /** Start polling. */
    public static EventSource start(SqsClient sqs, String queueUrl, Invoker function, int concurrency) {
        EventSource source = new EventSource(sqs, queueUrl, function);
        String arn = source.queueArn();
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

    private String queueArn() {
        return Objects.requireNonNull(sqs.getQueueAttributes(
                        request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN));
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

    /** Wait while SQS is away; returns how long to wait the next time. */
    private static Duration pauseFor(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Run one batch; false when there is none. */
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
                        .maxNumberOfMessages(QueueSettings.BATCH_SIZE)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    /** The answer lists those that the function has deleted itself: an error here, and fine. */
    private void delete(List<Message> messages) {
        sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(Deletions.of(messages)));
    }

    @Override
    public void close() {
        pollers.shutdownNow();
    }
}
