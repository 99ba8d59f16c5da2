package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.id.ShopifyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values as the data dictionary has them. No value means that the column is removed. */
public final class Attributes {
    private Attributes() {}

    public static Optional<AttributeValue> text(String text) {
        return Optional.of(AttributeValue.fromS(text));
    }

    public static Optional<AttributeValue> text(Optional<String> text) {
        return text.map(AttributeValue::fromS);
    }

    public static Optional<AttributeValue> id(Optional<ShopifyId> id) {
        return id.map(present -> AttributeValue.fromS(present.value()));
    }

    /** Exact, whatever the number's scale. */
    public static Optional<AttributeValue> number(Optional<BigDecimal> number) {
        return number.map(present -> AttributeValue.fromN(present.toPlainString()));
    }

    /** ISO-8601 in UTC, with a fraction where there is one. */
    public static Optional<AttributeValue> time(Optional<Instant> time) {
        return time.map(present -> AttributeValue.fromS(present.toString()));
    }

    /** A list; an empty one is no value. */
    public static Optional<AttributeValue> list(List<AttributeValue> elements) {
        return elements.isEmpty() ? Optional.empty() : Optional.of(AttributeValue.fromL(elements));
    }

    /** A map of what has a value. */
    public static AttributeValue map(Map<String, Optional<AttributeValue>> values) {
        Map<String, AttributeValue> present = new LinkedHashMap<>();
        values.forEach((name, value) -> value.ifPresent(one -> present.put(name, one)));
        return AttributeValue.fromM(present);
    }

    /** A list of texts; an empty one is no value. */
    public static Optional<AttributeValue> texts(List<String> texts) {
        return list(texts.stream().map(AttributeValue::fromS).toList());
    }
}
