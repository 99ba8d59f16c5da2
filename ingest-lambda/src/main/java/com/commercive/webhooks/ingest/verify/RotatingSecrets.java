package com.commercive.webhooks.ingest.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Read a secret at first use, never before: a snapshot of the function must not hold it. Kept for five minutes, so that
 * a rotation needs no deploy, and beyond them for as long as it can't be read again. Thread-safe.
 */
final class RotatingSecrets implements WebhookSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(RotatingSecrets.class);
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Nothing can be known of a webhook without it; leaves the copies a third of the time that an answer has. */
    private static final Duration FIRST_READ = Duration.ofSeconds(1);

    /** The old secret does as well, until a later webhook reads the new one. */
    private static final Duration REFRESH = Duration.ofMillis(300);

    /** An outage must not cost every webhook the wait for it. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final SecretSource source;
    private final InstantSource clock;
    private List<byte[]> secrets = List.of();
    private Instant nextRead = Instant.MIN;

    RotatingSecrets(SecretSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public synchronized List<byte[]> current() {
        Instant now = clock.instant();
        if (secrets.isEmpty() || !now.isBefore(nextRead)) {
            read(now);
        }
        return secrets;
    }

    private void read(Instant now) {
        try {
            secrets = WebhookSecrets.parse(source.read(secrets.isEmpty() ? FIRST_READ : REFRESH));
            nextRead = now.plus(KEPT);
        } catch (RuntimeException e) {
            LOG.error("Webhook secret not readable: {}", e.getClass().getSimpleName());
            if (secrets.isEmpty()) {
                throw new SecretUnavailableException("no webhook secret was ever readable", e);
            }
            nextRead = now.plus(RETRY);
        }
    }
}
