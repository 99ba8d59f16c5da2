package com.commercive.webhooks.model.id;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookIdTest {
    private static final byte[] BODY = "{\"id\":1}".getBytes(UTF_8);

    static Stream<String> headers() {
        return Stream.of(
                "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
                "UPPER and lower, with spaces",
                "größe-注文-🧾",
                "x".repeat(300),
                "x".repeat(1_000),
                "é".repeat(500));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void keepsTheHeaderVerbatim(String header) {
        assertThat(WebhookId.ofHeader(header).value()).isEqualTo(header);
    }

    @Test
    void digestsAHeaderOfMoreThanAThousandBytes() {
        assertThat(WebhookId.ofHeader("x".repeat(1_001)).value())
                .isEqualTo("921893989784abb1786aade2e980f91cfadd37e2d606a19ab21569b0b1787a4c");
    }

    @Test
    void countsTheBytesOfAHeaderAndNotItsCharacters() {
        assertThat(WebhookId.ofHeader("é".repeat(501)).value()).hasSize(64).isASCII();
    }

    @Test
    void derivesTheIdOfAWebhookThatHasNone() {
        assertThat(WebhookId.derived("demo-store.myshopify.com", "orders/create", BODY)
                        .value())
                .isEqualTo("4cdd12d030df5e370e156a27e92e79041d93e2c239bb80c598f769efc851d3d0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other.myshopify.com", "demo-store.myshopify.comorders/"})
    void derivesAnotherIdForAnotherShop(String shop) {
        String topic = shop.endsWith("/") ? "create" : "orders/create";

        assertThat(WebhookId.derived(shop, topic, BODY))
                .isNotEqualTo(WebhookId.derived("demo-store.myshopify.com", "orders/create", BODY));
    }

    @Test
    void refusesAnEmptyId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookId("")).withMessageContaining("webhook_id");
    }
}
