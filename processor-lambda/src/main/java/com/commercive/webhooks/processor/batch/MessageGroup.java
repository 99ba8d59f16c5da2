package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.processor.webhook.Disposition;
import com.commercive.webhooks.processor.webhook.WebhookProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One message group of a batch. After a transient failure the later messages are kept back with the failed one, for the
 * same time. A poison message is reported alone, and the group goes on. Not thread-safe: a group runs on one thread.
 */
final class MessageGroup {
    private final List<ReceivedMessage> messages;
    private final WebhookProcessor processor;
    private final RetryBackoff backoff;
    private final Deadline invocation;

    private final List<ReceivedMessage> done = new ArrayList<>();
    private final Map<ReceivedMessage, Duration> delays = new HashMap<>();
    private final List<ReceivedMessage> poison = new ArrayList<>();
    private Optional<Duration> groupDelay = Optional.empty();

    MessageGroup(
            List<ReceivedMessage> messages, WebhookProcessor processor, RetryBackoff backoff, Deadline invocation) {
        this.messages = messages;
        this.processor = processor;
        this.backoff = backoff;
        this.invocation = invocation;
    }

    /** Whether one of the messages may kill the function. */
    boolean hasSuspect() {
        return messages.stream().anyMatch(message -> message.receive().isSuspect());
    }

    /** Processes the messages in their order. */
    MessageGroup run() {
        messages.forEach(this::attempt);
        return this;
    }

    /**
     * Processes a group with suspects. Each suspect is marked before it is tried, and a message that is done is deleted
     * before the next attempt. One that has the mark already has killed the function and is put off, since the others may
     * only have been beside it.
     */
    void runOneByOne(PoisonTracker tracker, MessageVisibility queue) {
        for (ReceivedMessage message : messages) {
            if (isTried(message) && message.receive().isSuspect() && tracker.marksAgain(message)) {
                poison.add(message);
            } else {
                attemptAndDelete(message, queue);
            }
        }
    }

    /** Processes the messages that were put off. */
    void runPoison(MessageVisibility queue) {
        poison.forEach(message -> attemptAndDelete(message, queue));
    }

    List<ReceivedMessage> done() {
        return done;
    }

    /** What is not done, in the order of the group, with the time after which each is to be visible again. */
    SequencedMap<ReceivedMessage, Duration> delays() {
        SequencedMap<ReceivedMessage, Duration> inOrder = new LinkedHashMap<>();
        messages.stream()
                .filter(delays::containsKey)
                .forEach(message -> inOrder.put(message, delays.getOrDefault(message, Duration.ZERO)));
        return inOrder;
    }

    private void attemptAndDelete(ReceivedMessage message, MessageVisibility queue) {
        int before = done.size();
        attempt(message);
        queue.delete(done.subList(before, done.size()));
    }

    private void attempt(ReceivedMessage message) {
        if (!isTried(message)) {
            delayGroup(message);
            return;
        }
        switch (process(message)) {
            case Disposition.Done() -> done.add(message);
            case Disposition.DeadLetter() -> delays.put(message, Duration.ZERO);
            case Disposition.RetryAlone() ->
                delays.put(message, backoff.after(message.receive().count()));
            case Disposition.RetryGroup() -> retryGroup(message);
        }
    }

    /**
     * A message behind a failed one waits with it. Its last receive, however, is never used up without an attempt, as
     * every write is guarded against what comes late.
     */
    private boolean isTried(ReceivedMessage message) {
        return !invocation.isOver()
                && (groupDelay.isEmpty() || message.receive().isLast());
    }

    private Disposition process(ReceivedMessage message) {
        return message.envelope()
                .map(envelope -> processor.process(envelope, message.receive(), invocation))
                .orElseGet(Disposition.DeadLetter::new);
    }

    /** Nobody needs to wait for a message that SQS moves to the dead-letter queue now. */
    private void retryGroup(ReceivedMessage message) {
        if (message.receive().isLast()) {
            delays.put(message, Duration.ZERO);
        } else {
            delayGroup(message);
        }
    }

    private void delayGroup(ReceivedMessage message) {
        Duration delay =
                groupDelay.orElseGet(() -> backoff.after(message.receive().count()));
        groupDelay = Optional.of(delay);
        delays.put(message, delay);
    }
}
