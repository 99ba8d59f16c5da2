package com.commercive.webhooks.ingest.durable;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.LastCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last copies of webhooks, in the log stream: the only lines that carry a payload. */
final class LastCopyWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LastCopyWriter.class);

    private LastCopyWriter() {}

    static void write(Envelope envelope, String error) {
        for (LastCopy copy : LastCopy.of(envelope)) {
            LOG.atError()
                    .addKeyValue("webhook_id", copy.webhookId())
                    .addKeyValue("topic", envelope.topic())
                    .addKeyValue("error", error)
                    .addKeyValue("received_at", Timestamps.nanoseconds(envelope.receivedAt()))
                    .addKeyValue("part", copy.part())
                    .addKeyValue("parts", copy.parts())
                    .addKeyValue("data", copy.data())
                    .log(LastCopy.MESSAGE);
        }
    }
}
