package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.console.terminal.Reason;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageTooLargeException;
import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.ReplayedWebhooks;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.model.topic.Topic;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The sender of replays. It sends a webhook first and notes the replay in its row second. If the program is killed in
 * between, the row does not mention the replay; this is harmless, because a webhook can be replayed twice. A send that
 * fails leaves the row as it was.
 */
record Replayer(WebhookLog log, WebhookQueueSender queue, ReplayedWebhooks replayed, String by, InstantSource clock) {
    private static final int SENDS_AT_ONCE = 8;

    /** Sends the webhooks in order, eight at once, until the last or until a stop; sends in flight are ended. */
    Stream<ReplayResult> replay(List<Replay> replays, BooleanSupplier stopped) {
        return replays.stream()
                .takeWhile(next -> !stopped.getAsBoolean())
                .gather(Gatherers.mapConcurrent(SENDS_AT_ONCE, this::replay));
    }

    private ReplayResult replay(Replay replay) {
        WebhookId id = replay.entry().id();
        try {
            Optional<Envelope> envelope = replay.lastCopy().or(() -> log.read(id));
            if (envelope.isEmpty()) {
                return new ReplayResult.NotSent(id, "its row does not hold its body");
            }
            replay.lastCopy().ifPresent(this::log);
            if (replay.isForTheLogAlone()) {
                return new ReplayResult.Logged();
            }
            if (Topic.named(envelope.get().topic()).isEmpty()) {
                return new ReplayResult.NotSent(
                        id, "nobody applies its topic, " + envelope.get().topic());
            }
            queue.sendAgain(envelope.get());
        } catch (SdkException | MessageTooLargeException | UnreadableEnvelopeException e) {
            return new ReplayResult.NotSent(id, Reason.of(e));
        }
        return recorded(id);
    }

    private ReplayResult recorded(WebhookId id) {
        try {
            replayed.record(id, by, clock.instant());
            return new ReplayResult.Sent();
        } catch (SdkException e) {
            return new ReplayResult.SentUnrecorded(id, Reason.of(e));
        }
    }

    /** Writes the row of a last copy, which was never written. */
    private void log(Envelope envelope) {
        if (Topic.named(envelope.topic()).isPresent()) {
            log.recordReceived(envelope);
        } else {
            log.recordNotApplied(envelope);
        }
    }
}
