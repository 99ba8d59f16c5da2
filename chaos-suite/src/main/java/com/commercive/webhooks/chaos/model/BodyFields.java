package com.commercive.webhooks.chaos.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of bodies. As in the data dictionary, an absent, a null and an empty field are the same. */
final class BodyFields {
    private BodyFields() {}

    static Optional<String> text(JsonNode body, String field) {
        return Optional.of(body.path(field).asText("")).filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    static Optional<BigDecimal> number(JsonNode body, String field) {
        return text(body, field).map(BigDecimal::new);
    }

    static Optional<Instant> time(JsonNode body, String field) {
        return text(body, field).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    static Optional<String> timeText(JsonNode body, String field) {
        return time(body, field).map(Instant::toString);
    }

    static List<String> texts(JsonNode body, String field) {
        List<String> texts = new ArrayList<>();
        body.path(field).forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
