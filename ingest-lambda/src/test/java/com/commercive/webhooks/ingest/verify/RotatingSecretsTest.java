package com.commercive.webhooks.ingest.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.commercive.localaws.testing.SettableClock;
import com.commercive.webhooks.ingest.durable.TimeBudget;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RotatingSecretsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    private final SettableClock clock = new SettableClock("2026-03-29T18:00:00Z");
    private volatile String stored = "first";
    private volatile int reads;
    private final RotatingSecrets secrets = new RotatingSecrets(this::read, clock, LONG, LONG);

    private String read() {
        reads++;
        if (stored.equals("hangs")) {
            hang();
        }
        if (stored.equals("down")) {
            throw new IllegalStateException("hush-hush is down");
        }
        return stored;
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> current() {
        return current(secrets);
    }

    private static List<String> current(RotatingSecrets secrets) {
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

    /** What it takes is missing from the time that the webhook's copies have. */
    @Test
    void waitsLessForARefreshThanForTheFirstRead() {
        assertThat(RotatingSecrets.FIRST_READ).isLessThan(TimeBudget.OF_AN_ANSWER.answer());
        assertThat(RotatingSecrets.REFRESH).isLessThan(RotatingSecrets.FIRST_READ);
    }

    /** The SDK's timeouts end no name resolution that hangs. */
    @Test
    @Timeout(30)
    void keepsTheOldSecretWhereARefreshHangs() {
        RotatingSecrets hasty = new RotatingSecrets(this::read, clock, LONG, SHORT);
        assertThat(current(hasty)).containsExactly("first");
        stored = "hangs";
        clock.advance(Duration.ofMinutes(5));

        assertThat(current(hasty)).containsExactly("first");
        assertThat(output.lines("Webhook secret not readable: TimeoutException"))
                .hasSize(1);
    }

    @Test
    @Timeout(30)
    void failsWhereTheFirstReadHangs() {
        stored = "hangs";
        RotatingSecrets hasty = new RotatingSecrets(this::read, clock, SHORT, LONG);

        assertThatExceptionOfType(SecretUnavailableException.class).isThrownBy(hasty::current);
    }

    @Test
    void keepsTheOldSecretWhereARefreshFails() {
        assertThat(current()).containsExactly("first");
        stored = "down";
        clock.advance(Duration.ofHours(9));

        assertThat(current()).containsExactly("first");
        assertThat(current()).containsExactly("first");
        assertThat(reads).as("an outage costs one webhook the wait").isEqualTo(2);
        assertThat(output.lines("Webhook secret not readable: IllegalStateException"))
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

    /** Split at its commas, it would be three secrets, and every webhook a forgery. */
    @Test
    void failsWhereTheSecretIsJsonAndSaysHowToNameTheField() {
        stored = "{\"key\":\"k\",\"secret\":\"hush-hush\"}";

        assertThatExceptionOfType(SecretUnavailableException.class).isThrownBy(secrets::current);
        assertThat(output.text())
                .contains("JSON object", ":secret:{name}:{field}")
                .doesNotContain("hush-hush");
    }

    @Test
    void failsWhereNoneWasEverReadableAndTriesAgainAtOnce() {
        stored = "down";
        assertThatExceptionOfType(SecretUnavailableException.class).isThrownBy(secrets::current);
        stored = "first";

        assertThat(current()).containsExactly("first");
        assertThat(output.text()).doesNotContain("hush-hush");
    }
}
