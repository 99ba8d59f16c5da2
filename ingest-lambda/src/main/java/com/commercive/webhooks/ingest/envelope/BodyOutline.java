package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.topic.TopicFamily;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The few fields of a body that ingest looks at, found without reading the rest of it into memory. There are none in a body
 * that is no JSON object.
 *
 * @param fields each with its text, a dot before a field of an object; the text is empty where the value is null, an object or an array
 */
record BodyOutline(Map<String, String> fields) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The ids of the families, and the keys by which compliance topics and Events are known. */
    private static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(TopicFamily.values()).flatMap(family -> family.idField().stream()),
                    Stream.of(
                            "shop_id",
                            "shop_domain",
                            "customer",
                            "orders_to_redact",
                            "data_request",
                            "fields_changed",
                            "topic",
                            "action",
                            "handle"))
            .collect(Collectors.toUnmodifiableSet());

    /** The objects that hold one of these. */
    private static final Set<String> OBJECTS = NAMES.stream()
            .filter(name -> name.contains("."))
            .map(name -> name.substring(0, name.indexOf('.')))
            .collect(Collectors.toUnmodifiableSet());

    BodyOutline {
        fields = Map.copyOf(fields);
    }

    static BodyOutline of(Body body) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(body.jsonText())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                read(parser, "", fields);
            }
            return new BodyOutline(fields);
        } catch (IOException notJson) {
            return new BodyOutline(Map.of());
        }
    }

    /** Reads the last of several fields of one name: the processor reads that one, too. */
    private static void read(JsonParser parser, String path, Map<String, String> fields) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = path + parser.currentName();
            JsonToken value = parser.nextToken();
            fields.keySet().removeIf(inner -> inner.startsWith(name + "."));
            boolean isOneName = !parser.currentName().contains(".");
            if (isOneName && NAMES.contains(name)) {
                boolean hasText = value.isScalarValue() && value != JsonToken.VALUE_NULL;
                fields.put(name, hasText ? parser.getText() : "");
            }
            if (value == JsonToken.START_OBJECT && OBJECTS.contains(name)) {
                read(parser, name + ".", fields);
            } else {
                parser.skipChildren();
            }
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Returns the text of a field; empty where there is none. */
    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
    }

    /** Returns the thing whose order matters; empty where the body has no usable id of it. */
    Optional<String> resource(TopicFamily family) {
        return family.idField().flatMap(this::text).flatMap(ShopifyId::parse).map(id -> family.resource(id.value()));
    }
}
