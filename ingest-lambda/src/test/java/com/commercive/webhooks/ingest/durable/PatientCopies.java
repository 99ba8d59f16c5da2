package com.commercive.webhooks.ingest.durable;

import com.commercive.webhooks.model.envelope.WebhookQueue;
import com.commercive.webhooks.model.log.WebhookLog;
import java.time.Duration;
import java.time.InstantSource;

/** Build copies that wait as long as a busy machine needs, or as little as a test of a hang wants. */
public final class PatientCopies {
    /** What patient copies wait for one answer. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private PatientCopies() {}

    public static DurableCopies patient(WebhookLog log, WebhookQueue queue, InstantSource clock) {
        return new DurableCopies(log, queue, clock, new TimeBudget(PATIENCE, PATIENCE));
    }

    public static DurableCopies impatient(WebhookLog log, WebhookQueue queue, InstantSource clock) {
        return new DurableCopies(log, queue, clock, new TimeBudget(Duration.ofMillis(300), PATIENCE));
    }
}
