package com.commercive.webhooks.local.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SignerTest {
    /** The digest is that of RFC 4231, test case 2. */
    @Test
    void signsTheBytesWithHmacSha256() {
        byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

        assertThat(new Signer("Jefe").sign(body)).isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
    }

    /** Prevents a signature that nobody can verify while a secret is rotated. */
    @Test
    void signsWithTheFirstOfSeveralSecrets() {
        assertThat(Signer.withFirstOf("new,old")).isEqualTo(new Signer("new"));
        assertThat(Signer.withFirstOf("only")).isEqualTo(new Signer("only"));
    }
}
