package com.commercive.webhooks.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.commercive.webhooks.ingest.durable.Stored;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponsePolicyTest {
    @ParameterizedTest
    @CsvSource({
        "ALWAYS_200, false, 200",
        "ALWAYS_200, true, 401",
        "STRICT, false, 401",
        "STRICT, true, 401",
    })
    void answersABadSignature(ResponsePolicy policy, boolean isCompliance, int status) {
        assertThat(policy.forged(isCompliance).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "ALWAYS_200, QUEUED, 200",
        "ALWAYS_200, LOGGED, 200",
        "ALWAYS_200, NOT_QUEUED, 200",
        "ALWAYS_200, LAST_COPY, 200",
        "STRICT, QUEUED, 200",
        "STRICT, LOGGED, 200",
        "STRICT, NOT_QUEUED, 200",
        "STRICT, LAST_COPY, 503",
    })
    void answersWhatWasStored(ResponsePolicy policy, Stored stored, int status) {
        assertThat(policy.stored(stored).status()).isEqualTo(status);
    }

    @Test
    void isAlways200WhereNobodySaysOtherwise() {
        assertThat(ResponsePolicy.from(Map.of())).isEqualTo(ResponsePolicy.ALWAYS_200);
        assertThat(ResponsePolicy.from(Map.of("RESPONSE_POLICY", "strict"))).isEqualTo(ResponsePolicy.STRICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRICT", "always200"})
    void refusesAPolicyThatItDoesNotKnow(String name) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ResponsePolicy.from(Map.of("RESPONSE_POLICY", name)))
                .withMessage("RESPONSE_POLICY: expected always-200 or strict, found " + name);
    }
}
