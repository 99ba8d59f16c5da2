package com.commercive.webhooks.chaos.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The fields of bodies. A null and an empty field have no value. */
final class BodyFields {
    private BodyFields() {}

    static Optional<String> text(JsonNode body, String field) {
        return Optional.of(body.path(field).asText("")).filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    static Optional<Instant> time(JsonNode body, String field) {
        return text(body, field).map(text -> OffsetDateTime.parse(text).toInstant());
    }
}
