package com.commercive.webhooks.ingest.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercive.webhooks.ingest.durable.TimeBudget;
import com.commercive.webhooks.ingest.samples.Printed;
import com.commercive.webhooks.model.clock.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RotatingSecretsTest {
    @RegisterExtension
    final Printed printed = new Printed();

    private final SettableClock clock = new SettableClock("2026-03-29T18:00:00Z");
    private String stored = "first";
    private int reads;
    private Duration timeToRead = Duration.ZERO;
    private final RotatingSecrets secrets = new RotatingSecrets(this::read, clock);

    private String read(Duration time) {
        reads++;
        timeToRead = time;
        if (stored.equals("down")) {
            throw new IllegalStateException("hush-hush is down");
        }
        return stored;
    }

    private List<String> current() {
        return secrets.current().stream()
                .map(secret -> new String(secret, UTF_8))
                .toList();
    }

    /** A snapshot of the function, taken before its first call, must not hold the secret. */
    @Test
    void readsNothingBeforeTheFirstUse() {
        assertThat(reads).isZero();
        assertThat(current()).containsExactly("first");
        assertThat(reads).isOne();
    }

    @Test
    void keepsASecretForFiveMinutes() {
        assertThat(current()).containsExactly("first");
        stored = "first,second";
        clock.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(current()).containsExactly("first");

        clock.advance(Duration.ofNanos(1));

        assertThat(current()).containsExactly("first", "second");
        assertThat(reads).isEqualTo(2);
    }

    /** What a refresh takes is missing from the time that the webhook's copies have. */
    @Test
    void waitsLessForARefreshThanForTheFirstRead() {
        current();
        assertThat(timeToRead).isLessThan(TimeBudget.OF_AN_ANSWER.answer());
        clock.advance(Duration.ofMinutes(5));

        current();

        assertThat(timeToRead).isLessThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void keepsTheOldSecretWhereARefreshFails() {
        assertThat(current()).containsExactly("first");
        stored = "down";
        clock.advance(Duration.ofHours(9));

        assertThat(current()).containsExactly("first");
        assertThat(current()).containsExactly("first");
        assertThat(reads).as("an outage costs one webhook the wait").isEqualTo(2);
        assertThat(printed.lines("Webhook secret not readable: IllegalStateException"))
                .hasSize(1);
    }

    @Test
    void triesAFailedRefreshAgainAfterHalfAMinute() {
        assertThat(current()).containsExactly("first");
        stored = "down";
        clock.advance(Duration.ofMinutes(5));
        assertThat(current()).containsExactly("first");
        stored = "second";
        clock.advance(Duration.ofSeconds(30));

        assertThat(current()).containsExactly("second");
    }

    @Test
    void keepsTheOldSecretWhereTheNewOneIsEmpty() {
        assertThat(current()).containsExactly("first");
        stored = " , ";
        clock.advance(Duration.ofMinutes(5));

        assertThat(current()).containsExactly("first");
    }

    @Test
    void failsWhereNoneWasEverReadableAndTriesAgainAtOnce() {
        stored = "down";
        assertThatExceptionOfType(SecretUnavailableException.class).isThrownBy(secrets::current);
        stored = "first";

        assertThat(current()).containsExactly("first");
        assertThat(printed.text()).doesNotContain("hush-hush");
    }
}
