package com.commercive.webhooks.processor.batch;

import com.commercive.webhooks.model.envelope.MessageCodec;
import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import com.commercive.webhooks.model.log.WebhookLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Mark suspects in their log rows before they are tried. One that kills the function can't say so after, and without a
 * mark the messages that share its batches look just like it.
 */
public final class SuspectMarks {
    private static final Logger LOG = LoggerFactory.getLogger(SuspectMarks.class);
    private static final String MARK = "function: killed, or out of time, while it was processing this webhook";

    private final WebhookLog log;
    private final int maxReceiveCount;

    public SuspectMarks(WebhookLog log, int maxReceiveCount) {
        this.log = log;
        this.maxReceiveCount = maxReceiveCount;
    }

    /** Mark the message's row; says whether an earlier try left the mark, and no outcome behind it. */
    boolean mark(ReceivedMessage message) {
        try {
            return log.recordTry(
                    MessageCodec.read(message.body()),
                    MARK,
                    message.receiveCount(),
                    message.receiveCount() >= maxReceiveCount);
        } catch (UnreadableEnvelopeException noWebhook) {
            return false;
        } catch (SdkException e) {
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("Suspect not marked");
            return false;
        }
    }
}
