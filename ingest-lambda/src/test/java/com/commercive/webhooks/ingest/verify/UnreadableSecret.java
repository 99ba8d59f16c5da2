package com.commercive.webhooks.ingest.verify;

import java.time.InstantSource;

/** Secrets whose store fails from the first call on. */
public final class UnreadableSecret {
    private UnreadableSecret() {}

    public static WebhookSecrets withClock(InstantSource clock) {
        return new RotatingSecrets(
                () -> {
                    throw new IllegalStateException("down");
                },
                clock);
    }
}
