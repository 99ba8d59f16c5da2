package com.commercive.webhooks.processor.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields that were read of bodies, whether they were there or not; a dot stands before one of an inner object. */
public final class ReadFields {
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> paths = new TreeSet<>();

    /** Returns a body whose reads are noted. */
    public Fields of(String json) {
        try {
            return new Fields("", noted(JSON.readTree(json), ""));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    public Set<String> paths() {
        return paths;
    }

    /** Returns the fields without the objects of which inner fields were read. */
    public static Set<String> withoutParents(Set<String> paths) {
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> other.startsWith(path + ".")))
                .collect(Collectors.toSet());
    }

    private JsonNode noted(JsonNode value, String path) {
        if (value instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(noted(element, path)));
            return copy;
        }
        if (value instanceof ObjectNode object) {
            String prefix = path.isEmpty() ? "" : path + ".";
            ObjectNode copy = new NotedObject(prefix);
            object.properties()
                    .forEach(field -> copy.set(field.getKey(), noted(field.getValue(), prefix + field.getKey())));
            return copy;
        }
        return value;
    }

    private final class NotedObject extends ObjectNode {
        private final String path;

        NotedObject(String path) {
            super(JsonNodeFactory.instance);
            this.path = path;
        }

        @Override
        public JsonNode get(String name) {
            paths.add(path + name);
            return super.get(name);
        }

        @Override
        public JsonNode path(String name) {
            paths.add(path + name);
            return super.path(name);
        }
    }
}
