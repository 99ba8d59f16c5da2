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
 * minutes, so that a rotation needs no deployment, and longer while they cannot be read again. A signature is called bad on
 * secrets of the last 30 s alone: a rotated one may be the good one. Thread-safe.
 */
final class RotatingSecrets implements WebhookSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(RotatingSecrets.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Nothing is known of a webhook without it. The copies keep a third of the time that an answer has. */
    static final Duration FIRST_READ = Duration.ofSeconds(1);

    /** Shorter, as the old secret serves until a later webhook reads the new one. */
    static final Duration REFRESH = Duration.ofMillis(300);

    /** An outage must not cost every webhook the wait for a read. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final Supplier<String> source;
    private final InstantSource clock;
    private final Duration firstRead;
    private final Duration refresh;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private List<byte[]> secrets = List.of();
    private Instant readAt = Instant.MIN;
    private Instant nextTry = Instant.MIN;

    RotatingSecrets(Supplier<String> source, InstantSource clock) {
        this(source, clock, FIRST_READ, REFRESH);
    }

    /**
     * @param firstRead waited for a read without which nothing is known of a webhook
     * @param refresh waited for a read while the secrets that are there still serve
     */
    RotatingSecrets(Supplier<String> source, InstantSource clock, Duration firstRead, Duration refresh) {
        this.source = source;
        this.clock = clock;
        this.firstRead = firstRead;
        this.refresh = refresh;
    }

    @Override
    public synchronized List<byte[]> current() {
        if (secrets.isEmpty()) {
            read(firstRead);
        } else if (!clock.instant().isBefore(readAt.plus(KEPT)) && mayTry()) {
            refresh();
        }
        return secrets;
    }

    @Override
    public synchronized List<byte[]> fresh() {
        if (clock.instant().isAfter(readAt.plus(FRESH))) {
            if (!mayTry()) {
                throw new SecretUnavailableException("the webhook secret is old, and was not readable a moment ago");
            }
            read(firstRead);
        }
        return secrets;
    }

    private boolean mayTry() {
        return !clock.instant().isBefore(nextTry);
    }

    private void refresh() {
        try {
            read(refresh);
        } catch (SecretUnavailableException e) {
            // The old secrets serve: what they do not match is decided on fresh ones alone.
        }
    }

    private void read(Duration wait) {
        Instant now = clock.instant();
        try {
            secrets = SecretText.parse(readWithin(wait));
            readAt = now;
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.error("Webhook secret not readable: {}", reason(e));
            nextTry = now.plus(RETRY);
            throw new SecretUnavailableException("the webhook secret is not readable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretUnavailableException("interrupted while the webhook secret was read", e);
        }
    }

    /** Reads on a thread of its own, as no timeout of the SDK ends a name resolution that hangs. */
    private String readWithin(Duration time) throws ExecutionException, InterruptedException, TimeoutException {
        return threads.submit(source::get).get(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Returns the name of its class alone, as a message could quote the secret; our own messages never do. */
    private static String reason(Exception e) {
        Throwable reason = e instanceof ExecutionException ? Objects.requireNonNullElse(e.getCause(), e) : e;
        return reason instanceof SecretFormatException
                ? Objects.requireNonNullElse(reason.getMessage(), "")
                : reason.getClass().getSimpleName();
    }
}
