package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.processor.apply.WebhookProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Process a batch: groups side by side, each in order. Groups with a suspect, a message received three times or more,
 * run last, one after the other, when all that is finished was deleted, and those that are known to have killed the
 * function behind them all: one that kills it takes nobody along.
 */
public final class BatchProcessor {
    /** After the last webhook: a hold time that is not set is the visibility timeout, a killed function loses its answer. */
    private static final Duration TO_TELL_SQS = Duration.ofSeconds(3);

    private final WebhookProcessor processor;
    private final SuspectMarks marks;
    private final QueueControl queue;
    private final HoldTime holdTime;

    public BatchProcessor(WebhookProcessor processor, SuspectMarks marks, QueueControl queue, HoldTime holdTime) {
        this.processor = processor;
        this.marks = marks;
        this.queue = queue;
        this.holdTime = holdTime;
    }

    /**
     * Process the messages and set the time of those that are not done.
     *
     * @return the messages that SQS must not delete
     */
    public List<ReceivedMessage> process(List<ReceivedMessage> messages, Deadline invocation) {
        List<List<ReceivedMessage>> suspects = new ArrayList<>();
        List<List<ReceivedMessage>> others = new ArrayList<>();
        groups(messages).forEach(group -> (hasSuspect(group) ? suspects : others).add(group));
        List<GroupRun> runs = new ArrayList<>(sideBySide(others, invocation));
        if (!suspects.isEmpty()) {
            queue.delete(runs.stream().flatMap(run -> run.finished().stream()).toList());
            List<GroupRun> suspectRuns =
                    suspects.stream().map(group -> run(group, invocation)).toList();
            suspectRuns.forEach(run -> run.oneByOne(marks, queue));
            suspectRuns.forEach(run -> run.killers(queue));
            runs.addAll(suspectRuns);
        }
        Deadline end = invocation.plus(TO_TELL_SQS);
        runs.forEach(run -> queue.hold(run.held(), end));
        return runs.stream()
                .flatMap(run -> run.held().stream())
                .map(Held::message)
                .toList();
    }

    private static boolean hasSuspect(List<ReceivedMessage> group) {
        return group.stream().anyMatch(ReceivedMessage::isSuspect);
    }

    private static Collection<List<ReceivedMessage>> groups(List<ReceivedMessage> messages) {
        return messages.stream()
                .collect(Collectors.groupingBy(ReceivedMessage::groupId, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private List<GroupRun> sideBySide(List<List<ReceivedMessage>> groups, Deadline invocation) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<GroupRun>> runs = groups.stream()
                    .map(group -> threads.submit(() -> run(group, invocation).inOrder()))
                    .toList();
            return runs.stream().map(BatchProcessor::result).toList();
        }
    }

    private GroupRun run(List<ReceivedMessage> group, Deadline invocation) {
        return new GroupRun(group, processor, holdTime, invocation);
    }

    /** An error of the JVM ends the invocation: what was finished comes again, and changes nothing. */
    private static GroupRun result(Future<GroupRun> run) {
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
