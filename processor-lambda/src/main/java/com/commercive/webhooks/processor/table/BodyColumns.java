package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The columns that a body decides: those whose fields it holds. One whose field is null or empty is removed, and one whose
 * field is absent stays as it is, since a subscription can be trimmed to a few fields.
 */
public final class BodyColumns {
    private final Fields body;
    private final Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>();

    public BodyColumns(Fields body) {
        this.body = body;
    }

    public BodyColumns text(Column column, String field) {
        return value(column, Attributes.text(body.text(field)), field);
    }

    public BodyColumns textOrNumber(Column column, String field) {
        return value(column, Attributes.text(body.textOrNumber(field)), field);
    }

    public BodyColumns texts(Column column, String field) {
        return value(column, Attributes.texts(body.texts(field)), field);
    }

    public BodyColumns id(Column column, String field) {
        return value(column, Attributes.id(body.id(field)), field);
    }

    public BodyColumns decimal(Column column, String field) {
        return value(column, Attributes.number(body.decimal(field)), field);
    }

    public BodyColumns wholeNumber(Column column, String field) {
        return value(column, Attributes.number(body.wholeNumber(field)), field);
    }

    public BodyColumns time(Column column, String field) {
        return value(column, Attributes.time(body.time(field)), field);
    }

    /** Sets a column that is true or absent. */
    public BodyColumns onlyTrue(Column column, String field) {
        return value(column, body.flag(field).filter(flag -> flag).map(AttributeValue::fromBool), field);
    }

    public BodyColumns trueOrFalse(Column column, String field) {
        return value(column, body.flag(field).map(AttributeValue::fromBool), field);
    }

    /** Sets a column that comes from any of several fields, where the body holds one of them. */
    public BodyColumns value(Column column, Optional<AttributeValue> value, String... fields) {
        return value(column, value, Stream.of(fields).anyMatch(body::has));
    }

    /** Sets a column where the body decides it. */
    public BodyColumns value(Column column, Optional<AttributeValue> value, boolean isHeld) {
        if (isHeld) {
            values.put(column, value);
        }
        return this;
    }

    public Map<Column, Optional<AttributeValue>> values() {
        return Collections.unmodifiableMap(values);
    }
}
