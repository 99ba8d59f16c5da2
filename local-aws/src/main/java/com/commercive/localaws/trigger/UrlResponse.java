package com.commercive.localaws.trigger;

import com.commercive.localaws.http.LoopbackResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The HTTP response that a function's answer stands for. An answer without a status code is the body of a 200. */
final class UrlResponse {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "content-type";

    private UrlResponse() {}

    static LoopbackResponse of(byte[] payload) {
        try {
            JsonNode answer = JSON.readTree(payload);
            if (answer.path("statusCode").isInt()) {
                return new LoopbackResponse(answer.path("statusCode").intValue(), headers(answer), body(answer));
            }
        } catch (IOException noJson) {
            // The answer is the body, below.
        }
        return new LoopbackResponse(200, Map.of(CONTENT_TYPE, List.of("application/json")), payload);
    }

    private static Map<String, List<String>> headers(JsonNode answer) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(CONTENT_TYPE, List.of("application/json"));
        answer.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().asText())));
        return headers;
    }

    private static byte[] body(JsonNode answer) {
        String body = answer.path("body").asText("");
        return answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}
