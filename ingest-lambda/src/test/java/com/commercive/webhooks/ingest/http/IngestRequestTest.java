package com.commercive.webhooks.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class IngestRequestTest {
    /** DynamoDB's client refuses half a surrogate pair: the row could never be written. */
    @Test
    void neverCutsACharacterInHalf() {
        assertThat(bounded("x".repeat(254) + "🧾🧾")).isEqualTo("x".repeat(254));
        assertThat(bounded("x".repeat(253) + "🧾🧾")).isEqualTo("x".repeat(253) + "🧾");
    }

    private static String bounded(String header) {
        return new IngestRequest("POST", "/", Map.of("x-shopify-event-id", header), new byte[0])
                .boundedHeader("event-id")
                .orElseThrow();
    }
}
