package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.processor.webhook.WebhookProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A batch of messages: its groups run side by side, each in order. Groups with a suspect, a message received three times
 * or more, run last and one after the other, when all that is done was deleted. Messages that are known to have killed
 * the function run behind them all, so that one that kills it again takes nobody along.
 */
public final class BatchProcessor {
    /** After the last webhook. Where a delay is not set, the visibility timeout is waited for; a killed function loses its answer. */
    private static final Duration TO_TELL_SQS = Duration.ofSeconds(3);

    private final WebhookProcessor processor;
    private final PoisonTracker tracker;
    private final MessageVisibility queue;
    private final RetryBackoff backoff;

    public BatchProcessor(
            WebhookProcessor processor, PoisonTracker tracker, MessageVisibility queue, RetryBackoff backoff) {
        this.processor = processor;
        this.tracker = tracker;
        this.queue = queue;
        this.backoff = backoff;
    }

    /**
     * Processes the messages, and sets when those that are not done are visible again.
     *
     * @return the messages that SQS must not delete
     */
    public List<ReceivedMessage> process(List<ReceivedMessage> messages, Deadline invocation) {
        Map<Boolean, List<MessageGroup>> groups =
                groups(messages, invocation).collect(Collectors.partitioningBy(MessageGroup::hasSuspect));
        List<MessageGroup> all = new ArrayList<>(runSideBySide(groups.getOrDefault(false, List.of())));
        List<MessageGroup> suspects = groups.getOrDefault(true, List.of());
        if (!suspects.isEmpty()) {
            queue.delete(all.stream().flatMap(group -> group.done().stream()).toList());
            suspects.forEach(group -> group.runOneByOne(queue));
            suspects.forEach(group -> group.runPoison(queue));
            all.addAll(suspects);
        }
        Deadline end = invocation.plus(TO_TELL_SQS);
        all.forEach(group -> queue.delay(group.delays(), end));
        return all.stream().flatMap(group -> group.delays().keySet().stream()).toList();
    }

    private Stream<MessageGroup> groups(List<ReceivedMessage> messages, Deadline invocation) {
        return messages.stream()
                .collect(Collectors.groupingBy(ReceivedMessage::groupId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> new MessageGroup(group, processor, tracker, backoff, invocation));
    }

    private static List<MessageGroup> runSideBySide(List<MessageGroup> groups) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MessageGroup>> runs =
                    groups.stream().map(group -> threads.submit(group::run)).toList();
            return runs.stream().map(BatchProcessor::result).toList();
        }
    }

    /** An error of the JVM ends the invocation: what was done comes again, and changes nothing. */
    private static MessageGroup result(Future<MessageGroup> run) {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a group's thread ended", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while groups ran", e);
        }
    }
}
