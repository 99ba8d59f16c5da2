package com.commercive.localaws.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.function.InvocationOutcome;
import com.commercive.localaws.function.InvocationOutcome.Answer;
import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FunctionUrlServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InvocationOutcome OK = new Answer(bytes("{\"statusCode\":200,\"body\":\"ok\"}"));

    private final AtomicReference<JsonNode> event = new AtomicReference<>();
    private final AtomicReference<InvocationOutcome> outcome = new AtomicReference<>(OK);
    private final FunctionUrlServer url = new FunctionUrlServer(0, this::invoke);
    private final HttpClient client = HttpClient.newHttpClient();

    private InvocationOutcome invoke(byte[] bytes) {
        try {
            event.set(JSON.readTree(bytes));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return outcome.get();
    }

    @AfterEach
    void stop() {
        client.close();
        url.close();
    }

    @Test
    void sendsMethodPathQueryAndHeadersAsTheyCame() throws Exception {
        client.send(
                HttpRequest.newBuilder(url.endpoint().resolve("/webhooks/a%2Fb?x=1&y=%20"))
                        .method("DELETE", BodyPublishers.noBody())
                        .header("X-Shopify-Hmac-SHA256", "abc=")
                        .header("X-Twice", "1")
                        .header("X-Twice", "2")
                        .build(),
                BodyHandlers.ofString());

        assertThat(text("/rawPath")).isEqualTo("/webhooks/a%2Fb");
        assertThat(text("/rawQueryString")).isEqualTo("x=1&y=%20");
        assertThat(text("/requestContext/http/method")).isEqualTo("DELETE");
        assertThat(text("/headers/x-shopify-hmac-sha256")).isEqualTo("abc=");
        assertThat(text("/headers/x-twice")).isEqualTo("1,2");
        assertThat(text("/version")).isEqualTo("2.0");
        assertThat(event.get().has("body")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "text/plain", "application/problem+json"})
    void sendsABodyOfATextualTypeAsText(String type) throws Exception {
        post(type, bytes("{\"grüße\":1}"));

        assertThat(text("/body")).isEqualTo("{\"grüße\":1}");
        assertThat(event.get().path("isBase64Encoded").asBoolean()).isFalse();
    }

    /** Text with its broken bytes replaced would fail a signature of the body. */
    @ParameterizedTest
    @CsvSource({"application/json,fffe7b7d", "application/octet-stream,7b7d", "application/x-www-form-urlencoded,613d31"
    })
    void sendsAnyOtherBodyAsBase64(String type, String hex) throws Exception {
        byte[] body = HexFormat.of().parseHex(hex);

        post(type, body);

        assertThat(Base64.getDecoder().decode(text("/body"))).isEqualTo(body);
        assertThat(event.get().path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void refusesAnEventAboveSixMegabytesEscapesCounted() throws Exception {
        byte[] quotes = new byte[3_200_000];
        Arrays.fill(quotes, (byte) '"');

        assertThat(post("application/json", quotes).statusCode()).isEqualTo(413);
        assertThat(post("application/json", Arrays.copyOf(quotes, 3_100_000)).statusCode())
                .isEqualTo(200);
        assertThat(post("application/json", new byte[20_000_000]).statusCode()).isEqualTo(413);
    }

    @Test
    void answersWhatTheFunctionSays() throws Exception {
        outcome.set(new Answer(bytes(
                "{\"statusCode\":401,\"headers\":{\"X-Reason\":\"no\"},\"body\":\"aGk=\",\"isBase64Encoded\":true}")));

        HttpResponse<String> response = post("application/json", bytes("{}"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("x-reason")).contains("no");
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
        assertThat(response.body()).isEqualTo("hi");
    }

    @Test
    void takesAnAnswerWithoutStatusCodeForTheBody() throws Exception {
        outcome.set(new Answer(bytes("\"hello\"")));

        HttpResponse<String> response = post("application/json", bytes("{}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("\"hello\"");
    }

    @Test
    void hidesWhyAFunctionFailed() throws Exception {
        outcome.set(new FunctionError("secret"));

        HttpResponse<String> response = post("application/json", bytes("{}"));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEqualTo("Internal Server Error");
    }

    @Test
    void answersManyRequestsAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> responses = IntStream.range(0, 200)
                .mapToObj(n -> client.sendAsync(request("application/json", bytes("{}")), BodyHandlers.ofString()))
                .toList();

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> post(String type, byte[] body) throws Exception {
        return client.send(request(type, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String type, byte[] body) {
        return HttpRequest.newBuilder(url.endpoint().resolve("/webhooks"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private String text(String pointer) {
        return event.get().at(pointer).asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
