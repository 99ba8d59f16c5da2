package com.commercive.webhooks.processor.body;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.ShopifyId;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a JSON object. Null and the empty text are no value, as is a field that is absent; {@link #has} tells it
 * from the others. Anything of another kind than
 * expected fails with {@link InvalidFieldException}.
 */
public final class Fields {
    /** A row has 400 KB; none of Shopify's texts that we keep comes near this. */
    private static final int MAX_TEXT_LENGTH = 50_000;

    private static final String GLOBAL_ID = "admin_graphql_api_id";
    private static final String GLOBAL_ID_START = "gid://shopify/";

    private final String path;
    private final JsonNode object;

    Fields(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    /** Returns the names of the fields that the object has. */
    public Set<String> names() {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether the object has the field, which may be null. */
    public boolean has(String name) {
        return object.has(name);
    }

    public ShopifyId requiredId(String name) {
        return id(name).orElseThrow(() -> invalid(name, "a positive integer"));
    }

    /**
     * Fails where the object has none of the fields, as it is of another kind than its headers say.
     *
     * @param kind what is expected, such as {@code a Shop's}
     */
    public void requireOneOf(String kind, List<String> names) {
        if (names.stream().noneMatch(this::has)) {
            throw new InvalidFieldException("body", kind + ", with " + alternatives(names), Shape.of(object));
        }
    }

    /**
     * Fails where the object has a value in one of the fields; null and what is empty are none.
     *
     * @param kind of body, such as {@code a deletion}
     */
    public void requireNone(String kind, Set<String> names) {
        object.properties().stream()
                .filter(field -> names.contains(field.getKey()))
                .filter(field -> !isNothing(field.getValue()) && !isEmptyContainer(field.getValue()))
                .findFirst()
                .ifPresent(field -> {
                    throw new InvalidFieldException(
                            path + field.getKey(), "no such field in " + kind, Shape.of(field.getValue()));
                });
    }

    private static boolean isEmptyContainer(JsonNode value) {
        return value.isContainerNode() && value.isEmpty();
    }

    /** Fails where the object has a global id of Shopify's, {@code gid://shopify/Order/1}, of another type. */
    public void requireGlobalId(String type) {
        object.properties().stream()
                .filter(field -> field.getKey().equals(GLOBAL_ID))
                .map(field -> field.getValue().asText())
                .filter(id -> id.startsWith(GLOBAL_ID_START) && !id.startsWith(GLOBAL_ID_START + type + "/"))
                .forEach(id -> {
                    throw new InvalidFieldException(
                            path + GLOBAL_ID, "that of type " + type, "text of " + id.length() + " characters");
                });
    }

    private static String alternatives(List<String> names) {
        String last = names.getLast();
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " or " + last;
    }

    /**
     * Returns which of the fields are absent, of a list's objects looking at the first. What an absent or null object would
     * hold is not absent.
     *
     * @param paths names; a dot stands before a field of an object, or of each object in a list
     */
    public List<String> absent(List<String> paths) {
        return paths.stream()
                .map(path -> firstAbsent(object, "", path))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> firstAbsent(JsonNode object, String path, String names) {
        String[] nameAndRest = names.split("\\.", 2);
        String name = nameAndRest[0];
        if (!object.has(name)) {
            return Optional.of(path + name);
        }
        JsonNode value = object.path(name);
        JsonNode inner = value.isArray() ? value.path(0) : value;
        return nameAndRest.length == 2 && inner.isObject()
                ? firstAbsent(inner, path + name + ".", nameAndRest[1])
                : Optional.empty();
    }

    public Optional<ShopifyId> id(String name) {
        return value(name).map(value -> id(name, value));
    }

    public Optional<String> text(String name) {
        return value(name).map(value -> text(name, value));
    }

    /** Reads a text that Shopify writes as a number, such as {@code order_number}. */
    public Optional<String> textOrNumber(String name) {
        return value(name).map(value -> value.isIntegralNumber() ? value.asText() : text(name, value));
    }

    /** Reads money or a quantity, a number or its text. */
    public Optional<BigDecimal> decimal(String name) {
        return value(name)
                .map(value ->
                        DynamoDbNumber.parse(value).orElseThrow(() -> invalid(name, "a decimal of at most 38 digits")));
    }

    public Optional<BigDecimal> wholeNumber(String name) {
        return value(name)
                .map(value -> DynamoDbNumber.parse(value)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .orElseThrow(() -> invalid(name, "a whole number")));
    }

    public Optional<Boolean> flag(String name) {
        return value(name).map(value -> {
            if (!value.isBoolean()) {
                throw invalid(name, "true or false");
            }
            return value.booleanValue();
        });
    }

    public Optional<Instant> time(String name) {
        return value(name)
                .map(value -> Optional.ofNullable(value.textValue())
                        .flatMap(Timestamps::parse)
                        .orElseThrow(() -> invalid(name, "an ISO-8601 time with an offset")));
    }

    public Optional<Fields> object(String name) {
        return value(name).map(value -> {
            if (!value.isObject()) {
                throw invalid(name, "an object");
            }
            return new Fields(path + name + ".", value);
        });
    }

    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            String place = path + name + "[" + objects.size() + "]";
            if (!element.isObject()) {
                throw new InvalidFieldException(place, "an object", Shape.of(element));
            }
            objects.add(new Fields(place + ".", element));
        }
        return objects;
    }

    /** Reads an array of ids, without those that are null. */
    public List<ShopifyId> ids(String name) {
        return elements(name, element -> id(name, element));
    }

    /** Reads an array of texts, without those that are null or empty. */
    public List<String> texts(String name) {
        return elements(name, element -> text(name, element));
    }

    private <T> List<T> elements(String name, Function<JsonNode, T> read) {
        List<T> elements = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!isNothing(element)) {
                elements.add(read.apply(element));
            }
        }
        return elements;
    }

    private ShopifyId id(String name, JsonNode value) {
        return digits(value)
                .flatMap(ShopifyId::parse)
                .orElseThrow(() -> new InvalidFieldException(path + name, "a positive integer", Shape.of(value)));
    }

    private Iterable<JsonNode> array(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !value.get().isArray()) {
            throw invalid(name, "an array");
        }
        return value.<Iterable<JsonNode>>map(array -> array).orElse(List.of());
    }

    private String text(String name, JsonNode value) {
        if (!value.isTextual() || value.textValue().length() > MAX_TEXT_LENGTH) {
            throw new InvalidFieldException(
                    path + name, "text of at most " + MAX_TEXT_LENGTH + " characters", Shape.of(value));
        }
        return WellFormed.text(value.textValue());
    }

    private static Optional<String> digits(JsonNode value) {
        return value.isIntegralNumber() || value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private Optional<JsonNode> value(String name) {
        JsonNode value = object.path(name);
        return isNothing(value) ? Optional.empty() : Optional.of(value);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isEmpty());
    }

    private InvalidFieldException invalid(String name, String expected) {
        return new InvalidFieldException(path + name, expected, Shape.of(object.path(name)));
    }
}
