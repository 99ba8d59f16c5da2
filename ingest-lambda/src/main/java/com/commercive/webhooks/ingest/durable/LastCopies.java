package com.commercive.webhooks.ingest.durable;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.envelope.LastCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Write a webhook to the log stream, in the only lines that carry a payload. */
final class LastCopies {
    private static final Logger LOG = LoggerFactory.getLogger(LastCopies.class);

    private LastCopies() {}

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
