package com.commercive.localaws.trigger;

import com.commercive.localaws.http.LoopbackRequest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The event of payload format 2.0 that a function gets for a request. */
final class UrlEvent {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ANY_ROUTE = "$default";

    /** The content types whose bodies may be text in the event; any other body is base64. */
    private static final Pattern TEXTUAL = Pattern.compile(
            "(text/.*|application/(json|javascript|xml)|application/.*\\+(json|xml))([ ;].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private UrlEvent() {}

    static byte[] of(LoopbackRequest request) throws IOException {
        ByteArrayOutputStream event = new ByteArrayOutputStream(request.body().length + 4096);
        try (JsonGenerator json = JSON.createGenerator(event)) {
            json.writeStartObject();
            json.writeStringField("version", "2.0");
            json.writeStringField("routeKey", ANY_ROUTE);
            json.writeStringField("rawPath", request.path());
            json.writeStringField("rawQueryString", request.query());
            writeHeaders(request, json);
            writeContext(request, json);
            writeBody(request, json);
            json.writeEndObject();
        }
        return event.toByteArray();
    }

    private static void writeHeaders(LoopbackRequest request, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("headers");
        for (var header : request.headers().entrySet()) {
            json.writeStringField(header.getKey().toLowerCase(Locale.ROOT), String.join(",", header.getValue()));
        }
        json.writeEndObject();
    }

    private static void writeContext(LoopbackRequest request, JsonGenerator json) throws IOException {
        Instant now = Instant.now();
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("accountId", "anonymous");
        json.writeStringField("apiId", "local");
        json.writeStringField("domainName", request.header("Host").orElse("127.0.0.1"));
        json.writeStringField("domainPrefix", "local");
        json.writeObjectFieldStart("http");
        json.writeStringField("method", request.method());
        json.writeStringField("path", request.path());
        json.writeStringField("protocol", "HTTP/1.1");
        json.writeStringField("sourceIp", "127.0.0.1");
        json.writeStringField("userAgent", request.header("User-Agent").orElse(""));
        json.writeEndObject();
        json.writeStringField("requestId", UUID.randomUUID().toString());
        json.writeStringField("routeKey", ANY_ROUTE);
        json.writeStringField("stage", ANY_ROUTE);
        json.writeStringField("time", TIME.format(now));
        json.writeNumberField("timeEpoch", now.toEpochMilli());
        json.writeEndObject();
    }

    private static void writeBody(LoopbackRequest request, JsonGenerator json) throws IOException {
        Optional<String> text = text(request);
        if (text.isPresent()) {
            json.writeStringField("body", text.get());
        } else if (request.body().length > 0) {
            json.writeBinaryField("body", request.body());
        }
        json.writeBooleanField("isBase64Encoded", text.isEmpty() && request.body().length > 0);
    }

    /** Returns the body as text; empty where its type is not textual, or where its bytes are not UTF-8 and would be lost. */
    private static Optional<String> text(LoopbackRequest request) {
        boolean textual = request.header("Content-Type")
                .filter(type -> TEXTUAL.matcher(type).matches())
                .isPresent();
        if (!textual || request.body().length == 0) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(request.body());
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }
}
