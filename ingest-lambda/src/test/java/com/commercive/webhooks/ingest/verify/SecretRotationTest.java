package com.commercive.webhooks.ingest.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.SettableClock;
import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.ingest.samples.CapturedOutput;
import com.commercive.webhooks.ingest.samples.Signature;
import com.commercive.webhooks.ingest.verify.Verification.Forged;
import com.commercive.webhooks.ingest.verify.Verification.Genuine;
import com.commercive.webhooks.ingest.verify.Verification.Undecidable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No webhook of Shopify's is called forged while its secret is rotated: it is not delivered again. */
final class SecretRotationTest {
    private static final byte[] BODY = "{\"id\":1}".getBytes(UTF_8);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    private final SettableClock clock = new SettableClock("2026-03-29T18:00:00Z");
    private String stored = "old";
    private int reads;
    private final HmacVerifier verifier =
            new HmacVerifier(new RotatingSecrets(this::read, clock, Duration.ofMinutes(1), Duration.ofMinutes(1)));

    private String read() {
        reads++;
        if (stored.equals("down")) {
            throw new IllegalStateException("down");
        }
        return stored;
    }

    @ParameterizedTest
    @ValueSource(strings = {"old,new", "new,old"})
    void acceptsWhatShopifySignsAtEveryStepOfARotation(String both) {
        assertThat(signedWith("old")).isInstanceOf(Genuine.class);
        assertThat(signedWith("new")).isInstanceOf(Forged.class);

        stored = both;
        clock.advance(HALF_A_MINUTE.plusNanos(1));
        assertThat(signedWith("old")).isInstanceOf(Genuine.class);
        assertThat(reads).as("a match needs no other secret").isOne();
        assertThat(signedWith("new")).isInstanceOf(Genuine.class);
        assertThat(signedWith("old")).isInstanceOf(Genuine.class);
        assertThat(reads).isEqualTo(2);

        stored = "new";
        assertThat(signedWith("old")).as("until the secret is read again").isInstanceOf(Genuine.class);
        assertThat(signedWith("new")).isInstanceOf(Genuine.class);
        clock.advance(Duration.ofMinutes(5));
        assertThat(signedWith("new")).isInstanceOf(Genuine.class);
        assertThat(signedWith("old")).isInstanceOf(Forged.class);
        assertThat(reads).isEqualTo(3);
    }

    /** The old secret was taken away before ingest read the new one. */
    @Test
    void acceptsTheNewSecretThoughTheOldOneIsCached() {
        assertThat(signedWith("old")).isInstanceOf(Genuine.class);
        stored = "new";
        clock.advance(HALF_A_MINUTE.plusNanos(1));

        assertThat(signedWith("new")).isInstanceOf(Genuine.class);
        assertThat(signedWith("old")).isInstanceOf(Forged.class);
    }

    /** Strangers' requests must not cost a call of Secrets Manager each. */
    @Test
    void readsOnceInHalfAMinuteHoweverManyAreForged() {
        for (int request = 0; request < 10; request++) {
            assertThat(signedWith("forged")).isInstanceOf(Forged.class);
        }
        assertThat(reads).isOne();
        clock.advance(HALF_A_MINUTE);
        assertThat(signedWith("forged")).isInstanceOf(Forged.class);
        assertThat(reads).as("30 s are not more than 30 s").isOne();
        clock.advance(Duration.ofNanos(1));
        for (int request = 0; request < 10; request++) {
            assertThat(signedWith("forged")).isInstanceOf(Forged.class);
        }
        assertThat(reads).isEqualTo(2);
    }

    /** It may be signed with a new secret that nobody can read now: Shopify must send it again. */
    @ParameterizedTest
    @ValueSource(strings = {"down", "{\"SHOPIFY_API_SECRET\":\"new\"}", " , "})
    void decidesNothingOfAMismatchWhereTheSecretCannotBeReadAnew(String unreadable) {
        assertThat(signedWith("old")).isInstanceOf(Genuine.class);
        stored = unreadable;
        clock.advance(HALF_A_MINUTE.plusNanos(1));

        assertThat(signedWith("new")).isEqualTo(new Undecidable());
        assertThat(signedWith("old")).isInstanceOf(Genuine.class);
        assertThat(signedWith("new")).isEqualTo(new Undecidable());
        assertThat(reads).as("an outage costs one webhook the wait").isEqualTo(2);
        stored = "new";
        clock.advance(HALF_A_MINUTE);
        assertThat(signedWith("new")).isInstanceOf(Genuine.class);
    }

    @Test
    void decidesNothingOfAMismatchWhereTheRefreshFailed() {
        assertThat(signedWith("old")).isInstanceOf(Genuine.class);
        stored = "down";
        clock.advance(Duration.ofMinutes(5));

        assertThat(signedWith("new")).isEqualTo(new Undecidable());
        assertThat(signedWith("old")).isInstanceOf(Genuine.class);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void aSecretOfTheEnvironmentIsNeverOld() {
        HmacVerifier fixed = new HmacVerifier(WebhookSecrets.from(Map.of("SHOPIFY_WEBHOOK_SECRET", "old"), clock));
        clock.advance(Duration.ofDays(1));

        assertThat(fixed.verify(request("new"))).isInstanceOf(Forged.class);
        assertThat(fixed.verify(request("old"))).isInstanceOf(Genuine.class);
    }

    private Verification signedWith(String secret) {
        return verifier.verify(request(secret));
    }

    private static IngestRequest request(String secret) {
        return new IngestRequest("POST", "/", Map.of("x-shopify-hmac-sha256", Signature.with(secret, BODY)), BODY);
    }
}
