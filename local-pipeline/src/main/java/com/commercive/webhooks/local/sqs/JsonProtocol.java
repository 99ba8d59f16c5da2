package com.commercive.webhooks.local.sqs;

import com.commercive.webhooks.local.http.Response;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Write answers of AWS JSON 1.0, which today's SDKs speak. */
record JsonProtocol() implements Protocol {
    static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Response value(MoveTaskCall.Action action, String name, Object value) {
        return answer(200, Map.of(), Map.of(name, value));
    }

    @Override
    public Response list(MoveTaskCall.Action action, List<Map<String, Object>> entries) {
        return answer(200, Map.of(), Map.of("Results", entries));
    }

    @Override
    public Response error(SqsError error) {
        SqsError.Kind kind = error.kind();
        return answer(
                kind.status,
                Map.of("x-amzn-query-error", List.of(kind.code + ";Sender")),
                Map.of("__type", kind.type, "message", error.text()));
    }

    private static Response answer(int status, Map<String, List<String>> extraHeaders, Map<String, Object> body) {
        Map<String, List<String>> headers = new HashMap<>(extraHeaders);
        headers.put("Content-Type", List.of("application/x-amz-json-1.0"));
        return new Response(status, headers, write(body).getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
