package com.commercive.webhooks.model.deployment;

import static com.commercive.webhooks.model.deployment.EnvironmentVariable.RETRY_BASE_SECONDS;
import static com.commercive.webhooks.model.deployment.EnvironmentVariable.WEBHOOK_QUEUE_URL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentVariableTest {
    @Test
    void readsItsVariable() {
        assertThat(WEBHOOK_QUEUE_URL.required(Map.of("WEBHOOK_QUEUE_URL", "https://queue")))
                .isEqualTo("https://queue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void takesAnEmptyValueForNone(String value) {
        assertThat(WEBHOOK_QUEUE_URL.optional(Map.of("WEBHOOK_QUEUE_URL", value)))
                .isEmpty();
    }

    @Test
    void namesTheVariableThatIsNotSet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WEBHOOK_QUEUE_URL.required(Map.of()))
                .withMessage("WEBHOOK_QUEUE_URL: not set");
    }

    @Test
    void readsANumberOrTakesTheOther() {
        assertThat(RETRY_BASE_SECONDS.positive(Map.of("RETRY_BASE_SECONDS", "7"), 2))
                .isEqualTo(7);
        assertThat(RETRY_BASE_SECONDS.positive(Map.of(), 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.5", "99999999999"})
    void namesTheVariableThatIsNoPositiveNumber(String value) {
        assertThatIllegalStateException()
                .isThrownBy(() -> RETRY_BASE_SECONDS.positive(Map.of("RETRY_BASE_SECONDS", value), 2))
                .withMessage("RETRY_BASE_SECONDS: expected a positive whole number, found " + value);
    }
}
