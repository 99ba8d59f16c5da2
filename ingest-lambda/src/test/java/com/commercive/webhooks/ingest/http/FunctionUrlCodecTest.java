package com.commercive.webhooks.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.ingest.samples.SampleEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FunctionUrlCodecTest {
    @Test
    void readsARequest() throws IOException {
        IngestRequest request = FunctionUrlCodec.read(SampleEvent.file("orders-create").stream());

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/webhooks/orders/create");
        assertThat(request.shopifyHeader("topic")).contains("orders/create");
        assertThat(new String(request.body(), UTF_8))
                .startsWith("{\"id\":820982911946154508,")
                .contains("gid:\\/\\/");
    }

    @Test
    void readsTheBytesOfABodyThatIsNoText() throws IOException {
        byte[] bytes = {0, (byte) 0xFF, (byte) 0xC3, '('};

        assertThat(FunctionUrlCodec.read(SampleEvent.file("orders-create").body(bytes).stream())
                        .body())
                .containsExactly(bytes);
    }

    @Test
    void readsARequestWithoutABody() throws IOException {
        assertThat(FunctionUrlCodec.read(SampleEvent.file("health").stream()).body())
                .isEmpty();
    }

    @Test
    void readsARequestWithoutHeaders() throws IOException {
        String event = "{\"rawPath\":\"/\",\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"body\":\"x\"}";

        assertThat(FunctionUrlCodec.read(new ByteArrayInputStream(event.getBytes(UTF_8)))
                        .headers())
                .isEmpty();
    }

    /** Both spellings occur; under a Turkish locale "Id" would be lower-cased to a dotless "ıd". */
    @ParameterizedTest
    @ValueSource(strings = {"X-Shopify-Webhook-Id", "X-SHOPIFY-WEBHOOK-ID", "Shopify-Webhook-Id", "shopify-webhook-id"})
    void readsHeadersInAnyCaseUnderATurkishLocale(String name) throws IOException {
        SampleEvent event = SampleEvent.file("orders-create")
                .without("x-shopify-webhook-id")
                .header(name, "w-1");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(FunctionUrlCodec.read(event.stream()).shopifyHeader("webhook-id"))
                    .contains("w-1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesAnEmptyHeaderForNone() throws IOException {
        SampleEvent event = SampleEvent.file("orders-create").header("x-shopify-event-id", "  ");

        assertThat(FunctionUrlCodec.read(event.stream()).shopifyHeader("event-id"))
                .isEmpty();
    }

    @Test
    void writesAReply() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FunctionUrlCodec.write(IngestReply.RECEIVED, out);

        assertThat(out.toString(UTF_8))
                .isEqualTo("{\"statusCode\":200,\"headers\":{\"content-type\":\"application/json\"},"
                        + "\"body\":\"{\\\"message\\\":\\\"Received\\\"}\"}");
    }
}
