package com.commercive.localaws.redrive;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * A task that moves the messages of a dead-letter queue to the queues that they came from, or to one destination.
 *
 * <p>One thread receives, sends and deletes, so the order within each message group is kept. A message is deleted after it
 * was sent, so it can be doubled but not lost. Each message gets a new deduplication id: within five minutes of the first
 * use of the old one, SQS would silently drop the message.
 */
final class MoveTask {
    private enum Status {
        RUNNING,
        COMPLETED,
        CANCELLING,
        CANCELLED,
        FAILED
    }

    private static final int BATCH = 10;
    private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(60);

    private final Queues queues;
    private final TaskHandle handle;
    private final String sourceUrl;
    private final Optional<String> destination;
    private final Optional<Integer> rate;
    private final long started = System.currentTimeMillis();
    private final long toMove;

    private long moved;
    private Status status = Status.RUNNING;
    private Optional<String> failure = Optional.empty();

    MoveTask(Queues queues, String source, String sourceUrl, Optional<String> destination, Optional<Integer> rate) {
        this.queues = queues;
        this.handle = TaskHandle.fresh(source);
        this.sourceUrl = sourceUrl;
        this.destination = destination;
        this.rate = rate;
        this.toMove = queues.visibleMessages(sourceUrl);
    }

    void start() {
        Thread.ofVirtual().name("move-" + handle.taskId()).start(this::run);
    }

    TaskHandle handle() {
        return handle;
    }

    synchronized long moved() {
        return moved;
    }

    synchronized boolean isActive() {
        return status == Status.RUNNING || status == Status.CANCELLING;
    }

    /** Cancels the task; returns whether it was running. */
    synchronized boolean cancel() {
        if (status != Status.RUNNING) {
            return false;
        }
        status = Status.CANCELLING;
        notifyAll();
        return true;
    }

    /** Returns the fields by which ListMessageMoveTasks describes the task. */
    synchronized Map<String, Object> description() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (status == Status.RUNNING) {
            fields.put("TaskHandle", handle.encoded());
        }
        fields.put("Status", status.name());
        fields.put("SourceArn", handle.sourceArn());
        destination.ifPresent(arn -> fields.put("DestinationArn", arn));
        rate.ifPresent(perSecond -> fields.put("MaxNumberOfMessagesPerSecond", perSecond));
        fields.put("ApproximateNumberOfMessagesMoved", moved);
        fields.put("ApproximateNumberOfMessagesToMove", toMove);
        failure.ifPresent(reason -> fields.put("FailureReason", reason));
        fields.put("StartedTimestamp", started);
        return fields;
    }

    private void run() {
        try {
            while (moved() < toMove && !isCancelling() && moveBatch()) {}
            end(isCancelling() ? Status.CANCELLED : Status.COMPLETED, Optional.empty());
        } catch (SqsException refused) {
            end(Status.FAILED, Optional.of(refused.awsErrorDetails().errorCode()));
        } catch (SdkException | InterruptedException gone) {
            end(Status.FAILED, Optional.of("InternalError"));
        } catch (NoSourceException undetermined) {
            end(Status.FAILED, Optional.of("CouldNotDetermineMessageSource"));
        }
    }

    private synchronized boolean isCancelling() {
        return status == Status.CANCELLING;
    }

    private synchronized void end(Status last, Optional<String> reason) {
        status = last;
        failure = reason;
    }

    /** Moves up to a batch of messages; returns whether there was any. */
    private boolean moveBatch() throws InterruptedException {
        List<Message> batch = receive();
        int next = 0;
        try {
            while (next < batch.size() && awaitTurn()) {
                move(batch.get(next));
                next++;
            }
        } finally {
            release(batch.subList(next, batch.size()));
        }
        return !batch.isEmpty();
    }

    private List<Message> receive() {
        int most = Math.min(BATCH, rate.orElse(BATCH));
        return queues.client()
                .receiveMessage(request -> request.queueUrl(sourceUrl)
                        .maxNumberOfMessages(most)
                        .visibilityTimeout((int) VISIBILITY_TIMEOUT.toSeconds())
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    /** Waits until the rate allows the next message; returns whether the task is still running. */
    private synchronized boolean awaitTurn() throws InterruptedException {
        if (rate.isPresent()) {
            long due = started + moved * 1000 / rate.get();
            long wait = due - System.currentTimeMillis();
            while (wait > 0 && status == Status.RUNNING) {
                wait(wait);
                wait = due - System.currentTimeMillis();
            }
        }
        return status == Status.RUNNING;
    }

    private void move(Message message) {
        String target = destination
                .or(() -> attribute(message, MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN))
                .flatMap(queues::url)
                .orElseThrow(NoSourceException::new);
        Optional<String> group = attribute(message, MessageSystemAttributeName.MESSAGE_GROUP_ID);
        queues.client().sendMessage(request -> {
            request.queueUrl(target).messageBody(message.body()).messageAttributes(message.messageAttributes());
            group.ifPresent(id -> request.messageGroupId(id)
                    .messageDeduplicationId(UUID.randomUUID().toString()));
        });
        queues.client().deleteMessage(request -> request.queueUrl(sourceUrl).receiptHandle(message.receiptHandle()));
        synchronized (this) {
            moved++;
        }
    }

    /** Makes messages that stay visible again, in reverse, so that their groups keep their order. */
    private void release(List<Message> messages) {
        for (Message message : messages.reversed()) {
            queues.client()
                    .changeMessageVisibility(request -> request.queueUrl(sourceUrl)
                            .receiptHandle(message.receiptHandle())
                            .visibilityTimeout(0));
        }
    }

    private static Optional<String> attribute(Message message, MessageSystemAttributeName name) {
        return Optional.ofNullable(message.attributes().get(name));
    }

    /** The failure at a message without a source queue: it was sent straight to the dead-letter queue. */
    private static final class NoSourceException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
