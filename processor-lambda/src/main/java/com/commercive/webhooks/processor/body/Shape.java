package com.commercive.webhooks.processor.body;

import com.fasterxml.jackson.databind.JsonNode;

/** The description of a value that does not tell it. */
final class Shape {
    private Shape() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING -> "nothing";
            case NULL -> "null";
            case STRING -> "text of " + value.textValue().length() + " characters";
            case NUMBER -> "a number of " + value.asText().length() + " characters";
            case BOOLEAN -> "true or false";
            case ARRAY -> "an array of " + value.size() + " elements";
            case OBJECT -> "an object of " + value.size() + " fields";
            case BINARY, POJO -> "no JSON";
        };
    }
}
