package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.log.EarlierAttempt;
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
 * One message group of a batch. After a transient failure, or behind a message that waits for a sync, the later messages
 * are kept back for the same time. A poison message, and one that meets a bug, is reported alone, and the group goes on.
 * Not thread-safe: a group runs on one thread.
 */
final class MessageGroup {
    private final List<ReceivedMessage> messages;
    private final WebhookProcessor processor;
    private final PoisonTracker tracker;
    private final RetryBackoff backoff;
    private final Deadline invocation;

    private final List<ReceivedMessage> done = new ArrayList<>();
    private final Map<ReceivedMessage, Duration> delays = new HashMap<>();
    private final List<ReceivedMessage> poison = new ArrayList<>();
    private Optional<Duration> groupDelay = Optional.empty();

    MessageGroup(
            List<ReceivedMessage> messages,
            WebhookProcessor processor,
            PoisonTracker tracker,
            RetryBackoff backoff,
            Deadline invocation) {
        this.messages = messages;
        this.processor = processor;
        this.tracker = tracker;
        this.backoff = backoff;
        this.invocation = invocation;
    }

    /** Whether one of the messages may kill the function. */
    boolean hasSuspect() {
        return messages.stream().anyMatch(message -> message.receive().isSuspect());
    }

    /** Processes the messages in their order. */
    MessageGroup run() {
        for (ReceivedMessage message : messages) {
            if (isTried(message)) {
                process(message, tracker.earlier(message));
            } else {
                delayGroup(message);
            }
        }
        return this;
    }

    /**
     * Processes a group with suspects. Each suspect is marked before it is tried, and a message that is done is deleted
     * before the next attempt. One that has the mark already has killed the function and is put off, since the others may
     * only have been beside it.
     */
    void runOneByOne(MessageVisibility queue) {
        for (ReceivedMessage message : messages) {
            if (!isTried(message)) {
                delayGroup(message);
                continue;
            }
            EarlierAttempt earlier = tracker.earlier(message);
            if (tracker.marks(message, earlier) && earlier == EarlierAttempt.UNFINISHED) {
                poison.add(message);
            } else {
                processAndDelete(message, earlier, queue);
            }
        }
    }

    /** Processes the messages that were put off. */
    void runPoison(MessageVisibility queue) {
        for (ReceivedMessage message : poison) {
            if (isTried(message)) {
                processAndDelete(message, EarlierAttempt.UNFINISHED, queue);
            } else {
                delayGroup(message);
            }
        }
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

    private void processAndDelete(ReceivedMessage message, EarlierAttempt earlier, MessageVisibility queue) {
        int before = done.size();
        process(message, earlier);
        queue.delete(done.subList(before, done.size()));
    }

    /** A marked message is processed even where its time is over by now: the mark must not outlast the attempt. */
    private void process(ReceivedMessage message, EarlierAttempt earlier) {
        Disposition disposition = message.envelope()
                .map(envelope -> processor.process(envelope, message.receive(), earlier, invocation))
                .orElseGet(Disposition.DeadLetter::new);
        switch (disposition) {
            case Disposition.Done() -> done.add(message);
            case Disposition.DeadLetter() -> delays.put(message, Duration.ZERO);
            case Disposition.RetryAlone() -> delays.put(message, delay(message));
            case Disposition.RetryGroup() -> retryGroup(message);
            case Disposition.WaitGroup(Duration delay) -> {
                tracker.forget(message);
                delayGroup(message, delay);
            }
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

    private void retryGroup(ReceivedMessage message) {
        if (message.receive().isLast()) {
            delays.put(message, delay(message));
        } else {
            delayGroup(message);
        }
    }

    /** Nobody needs to wait for a message that SQS moves to the dead-letter queue now. */
    private Duration delay(ReceivedMessage message) {
        return message.receive().isLast()
                ? Duration.ZERO
                : backoff.after(message.receive().count());
    }

    private void delayGroup(ReceivedMessage message) {
        delayGroup(
                message,
                groupDelay.orElseGet(() -> backoff.after(message.receive().count())));
    }

    private void delayGroup(ReceivedMessage message, Duration delay) {
        groupDelay = Optional.of(delay);
        delays.put(message, delay);
    }
}
