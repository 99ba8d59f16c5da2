package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.log.WebhookLog;
import com.commercive.webhooks.processor.webhook.Receive;
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
    private static final String MARK = "function: killed, or out of time, while it was processing this webhook";

    private final WebhookLog log;

    public PoisonTracker(WebhookLog log) {
        this.log = log;
    }

    /** Marks a suspect; returns whether an earlier attempt left the mark and no outcome behind it. */
    boolean marksAgain(ReceivedMessage message) {
        return message.envelope()
                .map(envelope -> marksAgain(envelope, message.receive()))
                .orElse(false);
    }

    private boolean marksAgain(Envelope envelope, Receive receive) {
        try {
            return log.recordTry(envelope, MARK, receive.count(), receive.isLast());
        } catch (SdkException e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("Suspect not marked");
            return false;
        }
    }
}
