package com.commercive.localaws.redrive;

import com.commercive.localaws.http.LoopbackResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The protocol AWS JSON 1.0, which current SDKs use. */
record JsonProtocol() implements Protocol {
    static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public LoopbackResponse value(MoveTaskCall.Action action, String name, Object value) {
        return answer(200, Map.of(), Map.of(name, value));
    }

    @Override
    public LoopbackResponse list(MoveTaskCall.Action action, List<Map<String, Object>> entries) {
        return answer(200, Map.of(), Map.of("Results", entries));
    }

    @Override
    public LoopbackResponse error(SqsError error) {
        SqsError.Kind kind = error.kind();
        return answer(
                kind.status,
                Map.of("x-amzn-query-error", List.of(kind.code + ";Sender")),
                Map.of("__type", kind.type, "message", error.text()));
    }

    private static LoopbackResponse answer(
            int status, Map<String, List<String>> extraHeaders, Map<String, Object> body) {
        Map<String, List<String>> headers = new HashMap<>(extraHeaders);
        headers.put("Content-Type", List.of("application/x-amz-json-1.0"));
        return new LoopbackResponse(status, headers, write(body).getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
