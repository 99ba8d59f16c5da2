package com.commercive.webhooks.local.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Hold an answer. */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; the bytes are the point.
public record Response(int status, Map<String, List<String>> headers, byte[] body) {
    public static Response of(int status, String contentType, String body) {
        return new Response(
                status, Map.of("Content-Type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0]);
    }
}
