package com.commercive.webhooks.ingest.envelope;

import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.topic.TopicFamily;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** The thing that a body is about, found without reading the rest of it into memory. */
final class ResourceReader {
    private static final JsonFactory JSON = new JsonFactory();

    private ResourceReader() {}

    /** Returns the thing whose order matters; empty where the body has no usable id, or is no JSON object. */
    static Optional<String> resource(Body body, TopicFamily family) {
        return family.idField().flatMap(field -> id(body, field)).map(id -> family.resource(id.value()));
    }

    private static Optional<ShopifyId> id(Body body, String field) {
        try (JsonParser parser = JSON.createParser(body.lenientText())) {
            return parser.nextToken() == JsonToken.START_OBJECT ? lastId(parser, field) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Returns the last of several ids of one name: the processor reads that one, too. */
    private static Optional<ShopifyId> lastId(JsonParser parser, String field) throws IOException {
        Optional<ShopifyId> id = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(field)) {
                id = value.isScalarValue() ? ShopifyId.parse(parser.getText()) : Optional.empty();
            }
            parser.skipChildren();
        }
        return id;
    }
}
