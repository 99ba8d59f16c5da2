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
 * The requests that a Lambda Function URL sends and the replies that it takes, payload format 2.0 (AWS Lambda, "Invoking Lambda function
 * URLs"). They are read and written by
 * Jackson alone: the runtime's own event types load a second JSON library, which a cold start pays for.
 */
public final class FunctionUrlCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FunctionUrlCodec() {}

    public static IngestRequest read(InputStream event) throws IOException {
        FunctionUrlEvent read = JSON.readValue(event, FunctionUrlEvent.class);
        Map<String, String> headers = new TreeMap<>();
        if (read.headers != null) {
            read.headers.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        }
        return new IngestRequest(
                read.requestContext.http.method,
                read.rawPath,
                headers,
                bytes(read.body == null ? "" : read.body, read.isBase64Encoded));
    }

    public static void write(IngestReply reply, OutputStream out) throws IOException {
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

    private record FunctionUrlEvent(
            String rawPath,
            @Nullable Map<String, String> headers,
            @Nullable String body,
            boolean isBase64Encoded,
            RequestContext requestContext) {}

    private record RequestContext(HttpFields http) {}

    private record HttpFields(String method) {}
}
