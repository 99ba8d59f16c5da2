package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.model.envelope.Body;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as JSON, by the names of their attributes. A compressed payload is unpacked. */
final class RowJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RowJson() {}

    static ObjectNode of(Row row) {
        return object(row.attributes());
    }

    private static ObjectNode object(Map<String, AttributeValue> attributes) {
        ObjectNode object = JSON.objectNode();
        new TreeMap<>(attributes)
                .forEach((name, value) -> object.set(
                        name.equals(Column.PAYLOAD_GZIP.attribute()) ? Column.PAYLOAD.attribute() : name, json(value)));
        return object;
    }

    private static JsonNode json(AttributeValue value) {
        return switch (value.type()) {
            case S -> JSON.textNode(value.s());
            case N -> JSON.numberNode(new BigDecimal(value.n()));
            case BOOL -> JSON.booleanNode(value.bool());
            case B -> JSON.textNode(Body.ofGzip(value.b().asByteArray()).lenientText());
            case M -> object(value.m());
            case L -> array(value.l().stream().map(RowJson::json));
            case SS -> array(value.ss().stream().map(JSON::textNode));
            default -> JSON.textNode(value.toString());
        };
    }

    private static ArrayNode array(Stream<? extends JsonNode> elements) {
        ArrayNode array = JSON.arrayNode();
        elements.forEach(array::add);
        return array;
    }
}
