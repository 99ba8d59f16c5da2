package com.commercive.webhooks.ingest.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.ingest.samples.Signature;
import com.commercive.webhooks.ingest.verify.Verification.Forged;
import com.commercive.webhooks.ingest.verify.Verification.Genuine;
import com.commercive.webhooks.ingest.verify.Verification.Undecidable;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures were made with {@code openssl dgst -sha256 -hmac … -binary | base64}. */
final class HmacVerifierTest {
    private static final byte[] BODY = "{\"id\":820982911946154508,\"name\":\"#1001\"}".getBytes(UTF_8);
    private static final String SIGNATURE = "l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcCk=";
    private static final String SIGNATURE_OF_THE_OLDER_SECRET = "3pWGO5x3UGm8Y/jGc93z+eKE03C7FTI/2hXWSdNfPB0=";

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of("hush-hush", BODY, SIGNATURE),
                Arguments.of("older-secret", BODY, SIGNATURE_OF_THE_OLDER_SECRET),
                Arguments.of(
                        "shpss_0123456789abcdef",
                        "{\"note\":\"5\\/8 größe 🧾\"}".getBytes(UTF_8),
                        "n7ra9rY0XGcRfTwxfwQbPqba+fWgkUz+a4JQc6NO/78="),
                Arguments.of(
                        "größe",
                        new byte[] {'"', 0, (byte) 0xFF, (byte) 0xFE, (byte) 0xC3, '(', '"'},
                        "n9UgCRk2EJFw3KkLu+eCKA79Vx3uldBMNJo43QEtSHk="),
                Arguments.of("hush-hush", "pad 6".getBytes(UTF_8), "in+BpYZ4bXG2J7bVmetiEAIZ6wDGFPkOb/ZtH3NMMec="));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void acceptsWhatOpensslSigned(String secret, byte[] body, String signature) {
        assertThat(verify(secret, body, signature)).isEqualTo(new Genuine());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void refusesABodyWithAnyByteTampered(String secret, byte[] body, String signature) {
        for (int at = 0; at < body.length; at++) {
            byte[] tampered = body.clone();
            tampered[at] ^= 1;
            assertThat(verify(secret, tampered, signature)).as("byte %d", at).isInstanceOf(Forged.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush-hush,older-secret", "older-secret,hush-hush", " hush-hush , older-secret ,"})
    void acceptsEitherSecretDuringRotation(String secrets) {
        assertThat(verify(secrets, BODY, SIGNATURE)).isEqualTo(new Genuine());
        assertThat(verify(secrets, BODY, SIGNATURE_OF_THE_OLDER_SECRET)).isEqualTo(new Genuine());
    }

    @Test
    void refusesASecretThatIsRevoked() {
        assertThat(verify("hush-hush", BODY, SIGNATURE_OF_THE_OLDER_SECRET))
                .isEqualTo(new Forged("made with another secret, such as a shop's own, or over another body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcA==",
                "l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcCkA",
                "9764cd63cd0a56abb9d898fc43b473a484503aed405dd6bdf5403d5e32567029",
                "l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcCk!",
                "sha256=l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcCk=",
                "=",
                "größe",
            })
    void refusesADigestThatIsNotOf32Bytes(String signature) {
        assertThat(verify("hush-hush", BODY, signature))
                .isEqualTo(new Forged("X-Shopify-Hmac-Sha256: expected base64 of 32 bytes"));
    }

    /** Shopify sends no other text for these bytes: what comes in another one was not sent by it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcCk",
                "l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcCl=",
                "l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcCn=",
                "l2TNY80KVqu52Jj8Q7RzpIRQOu1AXda99UA9XjJWcCk==",
                "l2TNY80KVqu52Jj8Q7RzpIRQOu1A Xda99UA9XjJWcCk=",
            })
    void refusesTheSameBytesInAnotherText(String signature) {
        assertThat(verify("hush-hush", BODY, signature))
                .isEqualTo(new Forged("X-Shopify-Hmac-Sha256: expected base64 of 32 bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n7ra9rY0XGcRfTwxfwQbPqba-fWgkUz-a4JQc6NO_78="})
    void refusesTheAlphabetOfUrls(String signature) {
        assertThat(verify("shpss_0123456789abcdef", "{\"note\":\"5\\/8 größe 🧾\"}".getBytes(UTF_8), signature))
                .isEqualTo(new Forged("X-Shopify-Hmac-Sha256: expected base64 of 32 bytes"));
    }

    @Test
    void refusesADigestOf32ZeroBytes() {
        assertThat(verify("hush-hush", BODY, Base64.getEncoder().encodeToString(new byte[32])))
                .isInstanceOf(Forged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesAnEmptySignature(String signature) {
        assertThat(verify("hush-hush", BODY, signature)).isEqualTo(new Forged("no X-Shopify-Hmac-Sha256 header"));
    }

    @Test
    void refusesARequestWithoutTheHeader() {
        assertThat(verifier("hush-hush").verify(new IngestRequest("POST", "/", Map.of(), BODY)))
                .isEqualTo(new Forged("no X-Shopify-Hmac-Sha256 header"));
    }

    @Test
    void refusesAnEmptyBodyEvenWhereItIsSigned() {
        assertThat(verify("hush-hush", new byte[0], Signature.of(new byte[0]))).isEqualTo(new Forged("empty body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-shopify-hmac-sha256", "shopify-hmac-sha256"})
    void readsEitherFamilyOfHeaders(String header) {
        assertThat(verifier("hush-hush").verify(new IngestRequest("POST", "/", Map.of(header, SIGNATURE), BODY)))
                .isEqualTo(new Genuine());
    }

    @Test
    void decidesTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(verify("hush-hush", BODY, SIGNATURE)).isEqualTo(new Genuine());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void decidesNothingWithoutASecret() {
        HmacVerifier verifier = new HmacVerifier(() -> {
            throw new SecretUnavailableException("never read");
        });

        assertThat(verifier.verify(new IngestRequest("POST", "/", Map.of("x-shopify-hmac-sha256", SIGNATURE), BODY)))
                .isEqualTo(new Undecidable());
    }

    private static HmacVerifier verifier(String secrets) {
        return new HmacVerifier(() -> SecretText.parse(secrets));
    }

    private static Verification verify(String secrets, byte[] body, String signature) {
        return verifier(secrets)
                .verify(new IngestRequest("POST", "/", Map.of("x-shopify-hmac-sha256", signature), body));
    }
}
