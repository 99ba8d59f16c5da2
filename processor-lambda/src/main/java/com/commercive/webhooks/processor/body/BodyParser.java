package com.commercive.webhooks.processor.body;

import com.commercive.webhooks.model.envelope.Body;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The parser of bodies. A body is parsed once, bounded in depth and in the length of its numbers, so that it takes linear time and memory. Its
 * size is bounded by {@link Body#MAX_BYTES}. Of several fields of one name the last counts.
 */
public final class BodyParser {
    /** Shopify's bodies are less than 15 deep. */
    private static final int MAX_DEPTH = 200;

    private static final int MAX_NUMBER_LENGTH = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BodyParser() {}

    public static Fields parse(Body body) {
        JsonNode root = read(body);
        if (!root.isObject()) {
            throw new InvalidFieldException("body", "an object", Shape.of(root));
        }
        return new Fields("", root);
    }

    /** Bytes that are not UTF-8 are read as U+FFFD: one broken name must not stop an order. */
    private static JsonNode read(Body body) {
        try {
            return JSON.readTree(body.jsonText());
        } catch (StreamConstraintsException e) {
            throw new InvalidFieldException(
                    "body",
                    "at most " + MAX_DEPTH + " levels and numbers of at most " + MAX_NUMBER_LENGTH + " characters",
                    "more" + at(e));
        } catch (JsonProcessingException e) {
            throw new InvalidFieldException("body", "JSON", body.size() + " bytes that are not" + at(e));
        }
    }

    private static String at(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " from line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
