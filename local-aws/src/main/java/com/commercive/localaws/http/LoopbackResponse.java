package com.commercive.localaws.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An HTTP response. */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; the bytes are the point.
public record LoopbackResponse(int status, Map<String, List<String>> headers, byte[] body) {
    public static LoopbackResponse of(int status, String contentType, String body) {
        return new LoopbackResponse(
                status, Map.of("Content-Type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8));
    }

    public static LoopbackResponse empty(int status) {
        return new LoopbackResponse(status, Map.of(), new byte[0]);
    }
}
