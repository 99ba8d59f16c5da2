package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import com.commercive.webhooks.model.resilience.Deadline;
import com.commercive.webhooks.processor.apply.Handled;
import com.commercive.webhooks.processor.apply.WebhookProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Run one group's messages. After a transient failure the later ones are held with the failed one, for the same time; a
 * poison message alone is reported, and the group goes on. Not thread-safe: a group runs on one thread.
 */
final class GroupRun {
    private static final Logger LOG = LoggerFactory.getLogger(GroupRun.class);

    private final List<ReceivedMessage> group;
    private final WebhookProcessor processor;
    private final HoldTime holdTime;
    private final Deadline invocation;
    private final List<ReceivedMessage> finished = new ArrayList<>();
    private final Map<ReceivedMessage, Duration> held = new HashMap<>();
    private final List<ReceivedMessage> killers = new ArrayList<>();
    private Optional<Duration> stop = Optional.empty();

    GroupRun(List<ReceivedMessage> group, WebhookProcessor processor, HoldTime holdTime, Deadline invocation) {
        this.group = group;
        this.processor = processor;
        this.holdTime = holdTime;
        this.invocation = invocation;
    }

    GroupRun inOrder() {
        group.forEach(this::next);
        return this;
    }

    /**
     * Run a group with suspects: each is marked before it is tried, and what is finished is deleted before the next try.
     * One that has the mark already has killed the function, and is put off: the others may only have been beside it.
     */
    void oneByOne(SuspectMarks marks, QueueControl queue) {
        for (ReceivedMessage message : group) {
            if (isTried(message) && message.isSuspect() && marks.mark(message)) {
                killers.add(message);
            } else {
                nextAndDelete(message, queue);
            }
        }
    }

    /** Run those that were put off. */
    void killers(QueueControl queue) {
        killers.forEach(killer -> nextAndDelete(killer, queue));
    }

    List<ReceivedMessage> finished() {
        return finished;
    }

    /** What is not done, in the order of the group. */
    List<Held> held() {
        return group.stream()
                .filter(held::containsKey)
                .map(message -> new Held(message, held.getOrDefault(message, Duration.ZERO)))
                .toList();
    }

    private void nextAndDelete(ReceivedMessage message, QueueControl queue) {
        int before = finished.size();
        next(message);
        queue.delete(finished.subList(before, finished.size()));
    }

    private void next(ReceivedMessage message) {
        if (!isTried(message)) {
            hold(message);
            return;
        }
        switch (process(message)) {
            case Handled.Finished() -> finished.add(message);
            case Handled.Poison() -> held.put(message, Duration.ZERO);
            case Handled.Unrecorded() -> held.put(message, holdTime.after(message.receiveCount()));
            case Handled.Retry() -> retry(message);
        }
    }

    /**
     * A message behind a failed one waits with it; but never is the last receive used up without a try, as every write
     * is guarded against what comes late.
     */
    private boolean isTried(ReceivedMessage message) {
        return !invocation.isOver() && (stop.isEmpty() || processor.isLast(message.receiveCount()));
    }

    /** What SQS moves to the dead-letter queue now need not be waited for. */
    private void retry(ReceivedMessage message) {
        if (processor.isLast(message.receiveCount())) {
            held.put(message, Duration.ZERO);
        } else {
            hold(message);
        }
    }

    private void hold(ReceivedMessage message) {
        Duration time = stop.orElseGet(() -> holdTime.after(message.receiveCount()));
        stop = Optional.of(time);
        held.put(message, time);
    }

    private Handled process(ReceivedMessage message) {
        Optional<Envelope> envelope = read(message);
        if (envelope.isEmpty()) {
            return new Handled.Poison();
        }
        try (var names = LogContext.of(envelope.get())) {
            return processor.process(envelope.get(), message.receiveCount(), invocation);
        }
    }

    private static Optional<Envelope> read(ReceivedMessage message) {
        try {
            return Optional.of(MessageCodec.read(message.body()));
        } catch (UnreadableEnvelopeException e) {
            LOG.atError()
                    .addKeyValue("message_id", message.messageId())
                    .addKeyValue("error", e.getMessage())
                    .log("No webhook in the message");
            return Optional.empty();
        }
    }
}
