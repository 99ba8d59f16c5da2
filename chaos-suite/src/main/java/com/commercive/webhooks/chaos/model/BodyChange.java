package com.commercive.webhooks.chaos.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a body says of its row: a field with a value sets its column, one without removes it, a missing one leaves it. */
final class BodyChange {
    private final JsonNode body;
    private final Map<String, Optional<Expected>> columns = new LinkedHashMap<>();

    BodyChange(JsonNode body) {
        this.body = body;
    }

    BodyChange texts(String... fields) {
        for (String field : fields) {
            text(field, field);
        }
        return this;
    }

    BodyChange text(String column, String field) {
        return says(column, body.has(field), BodyFields.text(body, field).map(Expected::text));
    }

    BodyChange numbers(String... fields) {
        for (String field : fields) {
            number(field, field);
        }
        return this;
    }

    BodyChange number(String column, String field) {
        return says(
                column,
                body.has(field),
                BodyFields.text(body, field).map(text -> new Expected.Decimal(new BigDecimal(text))));
    }

    BodyChange time(String column, String field) {
        return says(
                column,
                body.has(field),
                BodyFields.time(body, field).map(Instant::toString).map(Expected::text));
    }

    BodyChange lists(String... fields) {
        for (String field : fields) {
            list(field, field);
        }
        return this;
    }

    BodyChange list(String column, String field) {
        List<String> texts = new ArrayList<>();
        body.path(field).forEach(element -> texts.add(element.asText()));
        return says(
                column,
                body.has(field),
                Optional.of(texts).filter(list -> !list.isEmpty()).map(Expected::texts));
    }

    BodyChange says(String column, boolean has, Optional<Expected> value) {
        if (has) {
            columns.put(column, value);
        }
        return this;
    }

    BodyChange sets(String column, String text) {
        return says(column, true, Optional.of(Expected.text(text)));
    }

    /** Returns a row as it is after the body. */
    Map<String, Expected> over(Map<String, Expected> row) {
        Map<String, Expected> after = new LinkedHashMap<>(row);
        columns.forEach((column, value) ->
                value.ifPresentOrElse(present -> after.put(column, present), () -> after.remove(column)));
        return after;
    }
}
