package com.commercive.webhooks.ingest.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets that are read at first use, never before: a snapshot of the function must not hold them. They are kept for five
 * minutes, so that a rotation needs no deployment, and longer while they cannot be read again. Thread-safe.
 */
final class RotatingSecrets implements WebhookSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(RotatingSecrets.class);
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Nothing is known of a webhook without it. The copies keep a third of the time that an answer has. */
    static final Duration FIRST_READ = Duration.ofSeconds(1);

    /** Shorter, as the old secret serves until a later webhook reads the new one. */
    static final Duration REFRESH = Duration.ofMillis(300);

    /** An outage must not cost every webhook the wait for a refresh. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final Supplier<String> source;
    private final InstantSource clock;
    private final Duration firstRead;
    private final Duration refresh;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private List<byte[]> secrets = List.of();
    private Instant nextRead = Instant.MIN;

    RotatingSecrets(Supplier<String> source, InstantSource clock) {
        this(source, clock, FIRST_READ, REFRESH);
    }

    /**
     * @param firstRead waited for the first read
     * @param refresh waited for each read that follows
     */
    RotatingSecrets(Supplier<String> source, InstantSource clock, Duration firstRead, Duration refresh) {
        this.source = source;
        this.clock = clock;
        this.firstRead = firstRead;
        this.refresh = refresh;
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
            secrets = WebhookSecrets.parse(read(secrets.isEmpty() ? firstRead : refresh));
            nextRead = now.plus(KEPT);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.error("Webhook secret not readable: {}", reason(e));
            if (secrets.isEmpty()) {
                throw new SecretUnavailableException("no webhook secret was ever readable", e);
            }
            nextRead = now.plus(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretUnavailableException("interrupted while the webhook secret was read", e);
        }
    }

    /** Reads on a thread of its own, as no timeout of the SDK ends a name resolution that hangs. */
    private String read(Duration time) throws ExecutionException, InterruptedException, TimeoutException {
        return threads.submit(source::get).get(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Returns the name of its class alone, as a message could quote the secret. */
    private static String reason(Exception e) {
        Throwable reason = e instanceof ExecutionException ? Objects.requireNonNullElse(e.getCause(), e) : e;
        return reason.getClass().getSimpleName();
    }
}
