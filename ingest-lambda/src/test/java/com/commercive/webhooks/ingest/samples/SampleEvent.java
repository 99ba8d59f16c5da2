package com.commercive.webhooks.ingest.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;

/** A Function URL event of payload format 2.0, read from {@code events/*.json}, and its variants. */
public final class SampleEvent {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode json;

    private SampleEvent(ObjectNode json) {
        this.json = json;
    }

    public static SampleEvent file(String name) {
        try (InputStream in = SampleEvent.class.getResourceAsStream("/events/" + name + ".json")) {
            return new SampleEvent((ObjectNode) JSON.readTree(Objects.requireNonNull(in, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SampleEvent header(String name, String value) {
        ObjectNode copy = json.deepCopy();
        ((ObjectNode) copy.get("headers")).put(name, value);
        return new SampleEvent(copy);
    }

    public SampleEvent without(String header) {
        ObjectNode copy = json.deepCopy();
        ((ObjectNode) copy.get("headers")).remove(header);
        return new SampleEvent(copy);
    }

    public SampleEvent webhookId(String id) {
        return header("x-shopify-webhook-id", id);
    }

    public SampleEvent path(String path) {
        return new SampleEvent(json.deepCopy().put("rawPath", path));
    }

    public SampleEvent method(String method) {
        ObjectNode copy = json.deepCopy();
        ((ObjectNode) copy.at("/requestContext/http")).put("method", method);
        return new SampleEvent(copy);
    }

    /** Returns the event with another body, signed. */
    public SampleEvent body(byte[] bytes) {
        ObjectNode copy = json.deepCopy();
        copy.put("body", Base64.getEncoder().encodeToString(bytes)).put("isBase64Encoded", true);
        return new SampleEvent(copy).header("x-shopify-hmac-sha256", Signature.of(bytes));
    }

    /** Returns the event with another body and the old signature. */
    public SampleEvent tampered() {
        return new SampleEvent(
                json.deepCopy().put("body", json.path("body").asText().replace("Jane", "Jade")));
    }

    public byte[] body() {
        String body = json.path("body").asText();
        return json.path("isBase64Encoded").asBoolean() ? Base64.getDecoder().decode(body) : body.getBytes(UTF_8);
    }

    public String header(String name) {
        return json.path("headers").path(name).asText();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(json.toString().getBytes(UTF_8));
    }

    public static JsonNode json(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
