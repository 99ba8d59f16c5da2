package com.commercive.webhooks.ingest.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.ingest.http.IngestRequest;
import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvelopeReaderTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-29T18:00:30.5Z");
    private static final Map<String, String> HEADERS = Map.of(
            "x-shopify-webhook-id", "w-1",
            "x-shopify-shop-domain", "Demo-Store.myshopify.com",
            "x-shopify-event-id", "e-1",
            "x-shopify-triggered-at", "2026-03-29T18:00:27.877041743Z",
            "x-shopify-api-version", "2026-10");

    @Test
    void keepsTheHeadersAsTheyWereSentButTheShopInLowerCase() {
        assertThat(read(HEADERS, "{\"id\":5}"))
                .isEqualTo(new Envelope(
                        new WebhookId("w-1"),
                        "orders/create",
                        Optional.of("demo-store.myshopify.com"),
                        Optional.of("orders/5"),
                        Optional.of("e-1"),
                        Optional.of("2026-03-29T18:00:27.877041743Z"),
                        Optional.of("2026-10"),
                        RECEIVED,
                        Body.of("{\"id\":5}")));
    }

    @Test
    void keepsWhatIsNoShopForTheErrorThatItBecomes() {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put("x-shopify-shop-domain", "Example.COM");

        assertThat(read(headers, "{}").shopDomain()).contains("Example.COM");
    }

    @Test
    void needsNoHeaderButTheSignature() {
        Envelope envelope = read(Map.of(), "{\"id\":5}");

        assertThat(envelope.shopDomain()).isEmpty();
        assertThat(envelope.triggeredAt()).isEmpty();
        assertThat(envelope.id()).isEqualTo(WebhookId.derived("", "orders/create", "{\"id\":5}".getBytes(UTF_8)));
    }

    /** Shopify's retries carry the same body: without an id of their own they must still be one webhook. */
    @Test
    void derivesTheSameIdForTheSameDelivery() {
        Map<String, String> withoutId = without("x-shopify-webhook-id");

        assertThat(read(withoutId, "{\"id\":5}").id())
                .isEqualTo(read(withoutId, "{\"id\":5}").id());
        assertThat(read(withoutId, "{\"id\":5}").id())
                .isNotEqualTo(read(withoutId, "{\"id\":6}").id());
    }

    @Test
    void looksForNoIdInABodyThatNobodyApplies() {
        Envelope envelope = EnvelopeReader.read(request("carts/update", HEADERS, "{\"id\":5}"), RECEIVED);

        assertThat(envelope.resource()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x-shopify-shop-domain", "x-shopify-event-id", "x-shopify-triggered-at", "x-shopify-api-version"
            })
    void boundsTheHeaders(String name) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put(name, "x".repeat(100_000));

        assertThat(read(headers, "{}").toString()).hasSizeLessThan(1_000);
    }

    @Test
    void digestsAnIdThatIsTooLongForAKey() {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put("x-shopify-webhook-id", "x".repeat(5_000));

        assertThat(read(headers, "{}").id().value()).hasSize(64);
    }

    private static Map<String, String> without(String name) {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.remove(name);
        return headers;
    }

    private static IngestRequest request(String topic, Map<String, String> headers, String body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("x-shopify-topic", topic);
        return new IngestRequest("POST", "/", all, body.getBytes(UTF_8));
    }

    private static Envelope read(Map<String, String> headers, String body) {
        return EnvelopeReader.read(request("orders/create", headers, body), RECEIVED);
    }
}
