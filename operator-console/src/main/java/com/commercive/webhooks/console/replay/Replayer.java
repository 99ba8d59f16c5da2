package com.commercive.webhooks.console.replay;

import com.commercive.webhooks.console.terminal.Reason;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.MessageTooLargeException;
import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import com.commercive.webhooks.model.envelope.WebhookQueue;
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
 * Send webhooks again and note it in their rows, sent first: a kill in between leaves a replay that no row tells of, and
 * a second replay is harmless. A send that fails leaves the row as it was.
 */
record Replayer(WebhookLog log, WebhookQueue queue, ReplayedWebhooks replayed, String by, InstantSource clock) {
    private static final int SENDS_AT_ONCE = 8;

    /** Send one after the other, eight at once, until all are sent or somebody says stop: what has begun is ended. */
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

    /** Put the row that a last copy never got. */
    private void log(Envelope envelope) {
        if (Topic.named(envelope.topic()).isPresent()) {
            log.recordReceived(envelope);
        } else {
            log.recordUnknownTopic(envelope);
        }
    }
}
