package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.AttemptMarks;
import com.commercive.webhooks.model.log.EarlierAttempt;
import com.commercive.webhooks.processor.webhook.Receive;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The marks of suspects: messages that may kill the function. A suspect is marked in its log row before it is tried, as
 * a function that was killed cannot say so afterwards. Without a mark, the messages that share its batches look just like
 * it.
 */
public final class PoisonTracker {
    private static final Logger LOG = LoggerFactory.getLogger(PoisonTracker.class);

    private final AttemptMarks marks;
    private final InstantSource clock;

    public PoisonTracker(AttemptMarks marks, InstantSource clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /** Returns what earlier receives left in the row. Nothing is read at the first one, nor where the row is out of reach. */
    EarlierAttempt earlier(ReceivedMessage message) {
        return message.receive().isFirst()
                ? EarlierAttempt.NONE
                : message.envelope()
                        .map(envelope -> earlier(envelope, message.receive()))
                        .orElse(EarlierAttempt.NONE);
    }

    private EarlierAttempt earlier(Envelope envelope, Receive receive) {
        try {
            return marks.earlier(envelope.id(), receive.rejection());
        } catch (SdkException e) {
            warn("Earlier attempts not read", e);
            return EarlierAttempt.NONE;
        }
    }

    /** Marks a suspect that is about to be tried; returns whether the message is one. */
    boolean marks(ReceivedMessage message, EarlierAttempt earlier) {
        if (!message.receive().isSuspect() || earlier == EarlierAttempt.REJECTED) {
            return false;
        }
        message.envelope().ifPresent(envelope -> mark(envelope, message.receive(), earlier));
        return true;
    }

    private void mark(Envelope envelope, Receive receive, EarlierAttempt earlier) {
        try {
            marks.mark(envelope, earlier, receive.count(), receive.isLast(), clock.instant());
        } catch (SdkException e) {
            warn("Suspect not marked", e);
        }
    }

    /** Takes the mark off a suspect that was tried, and now waits: no outcome is written, and nothing was killed. */
    void forget(ReceivedMessage message) {
        if (message.receive().isSuspect()) {
            message.envelope().ifPresent(this::forget);
        }
    }

    private void forget(Envelope envelope) {
        try {
            marks.clear(envelope.id());
        } catch (SdkException e) {
            warn("Mark not taken off", e);
        }
    }

    private static void warn(String what, SdkException cause) {
        LOG.atWarn().addKeyValue("error", cause.getClass().getSimpleName()).log(what);
    }
}
