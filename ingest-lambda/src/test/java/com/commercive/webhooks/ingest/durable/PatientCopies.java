package com.commercive.webhooks.ingest.durable;

import com.commercive.webhooks.model.envelope.WebhookQueueSender;
import com.commercive.webhooks.model.log.WebhookLog;
import java.time.Duration;
import java.time.InstantSource;

/** Durable copies with the time that a busy machine needs, or with the little that a test of a hang waits. */
public final class PatientCopies {
    /** The budget of patient copies for one answer. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private PatientCopies() {}

    public static DurableCopies patient(WebhookLog log, WebhookQueueSender queue, InstantSource clock) {
        return new DurableCopies(log, queue, clock, new TimeBudget(PATIENCE, PATIENCE));
    }

    public static DurableCopies impatient(WebhookLog log, WebhookQueueSender queue, InstantSource clock) {
        return new DurableCopies(log, queue, clock, new TimeBudget(Duration.ofMillis(300), PATIENCE));
    }
}
