package com.commercive.webhooks.ingest.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Read and write what a Lambda Function URL sends and takes, payload format 2.0 (AWS Lambda, "Invoking Lambda function
 * URLs"). By Jackson alone: the runtime's own event types load a second JSON library, which a cold start pays for.
 */
public final class FunctionUrl {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FunctionUrl() {}

    public static Request read(InputStream event) throws IOException {
        Event read = JSON.readValue(event, Event.class);
        Map<String, String> headers = new TreeMap<>();
        if (read.headers != null) {
            read.headers.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        }
        return new Request(
                read.requestContext.http.method,
                read.rawPath,
                headers,
                bytes(read.body == null ? "" : read.body, read.isBase64Encoded));
    }

    public static void write(Reply reply, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", reply.status());
            json.writeObjectFieldStart("headers");
            json.writeStringField("content-type", "application/json");
            json.writeEndObject();
            json.writeStringField("body", "{\"message\":\"" + reply.message() + "\"}");
            json.writeEndObject();
        }
    }

    private static byte[] bytes(String body, boolean isBase64Encoded) {
        return isBase64Encoded ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private record Event(
            String rawPath,
            @Nullable Map<String, String> headers,
            @Nullable String body,
            boolean isBase64Encoded,
            Context requestContext) {}

    private record Context(Http http) {}

    private record Http(String method) {}
}
