package com.commercive.webhooks.ingest.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.commercive.localaws.testing.SettableClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookSecretsTest {
    private final SettableClock clock = new SettableClock("2026-03-29T18:00:00Z");

    @Test
    void takesTheSecretOfTheEnvironmentBeforeThatOfTheArn() {
        WebhookSecrets secrets = WebhookSecrets.from(
                Map.of("SHOPIFY_WEBHOOK_SECRET", "one, two", "SHOPIFY_WEBHOOK_SECRET_ARN", "not read"), clock);

        assertThat(secrets.current()).containsExactly("one".getBytes(UTF_8), "two".getBytes(UTF_8));
    }

    @Test
    void startsNoFunctionWithoutASecret() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WebhookSecrets.from(Map.of("SHOPIFY_WEBHOOK_SECRET", " "), clock))
                .withMessage("SHOPIFY_WEBHOOK_SECRET or SHOPIFY_WEBHOOK_SECRET_ARN: neither is set");
    }

    /** HMAC takes no empty key: every request would fail. */
    @ParameterizedTest
    @ValueSource(strings = {",", " , ,"})
    void startsNoFunctionWithEmptySecretsAlone(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> WebhookSecrets.from(Map.of("SHOPIFY_WEBHOOK_SECRET", text), clock))
                .withMessageContaining("expected text, found none");
    }
}
