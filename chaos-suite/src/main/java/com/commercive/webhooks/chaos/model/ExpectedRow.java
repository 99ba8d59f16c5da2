package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.Expected.Present;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expected row: it must have these attributes and no others. */
final class ExpectedRow {
    private final Map<String, Expected> attributes = new LinkedHashMap<>();

    /** Returns the expectation that a row stays as it is. */
    static ExpectedRow like(Map<String, AttributeValue> row) {
        ExpectedRow expected = new ExpectedRow();
        row.forEach((name, value) -> expected.is(name, new Expected.Exactly(value)));
        return expected;
    }

    ExpectedRow is(String attribute, Expected expected) {
        attributes.put(attribute, expected);
        return this;
    }

    ExpectedRow is(String attribute, String text) {
        return is(attribute, Expected.text(text));
    }

    /** Expects a text; where there is none, expects no attribute. */
    ExpectedRow isText(String attribute, Optional<String> text) {
        text.ifPresentOrElse(present -> is(attribute, present), () -> attributes.remove(attribute));
        return this;
    }

    /** Expects a number; where there is none, expects no attribute. */
    ExpectedRow isNumber(String attribute, Optional<BigDecimal> number) {
        number.ifPresentOrElse(
                present -> is(attribute, new Expected.Decimal(present)), () -> attributes.remove(attribute));
        return this;
    }

    ExpectedRow isTexts(String attribute, List<String> texts) {
        return texts.isEmpty() ? this : is(attribute, Expected.texts(texts));
    }

    ExpectedRow has(String... present) {
        for (String attribute : present) {
            is(attribute, new Present());
        }
        return this;
    }

    ExpectedRow mayHave(String... optional) {
        for (String attribute : optional) {
            is(attribute, new Expected.Anything());
        }
        return this;
    }

    Set<String> attributes() {
        return attributes.keySet();
    }

    /** Returns the attributes with another value than expected, and those that are not expected at all. */
    List<String> differences(Map<String, AttributeValue> row) {
        List<String> differences = new ArrayList<>();
        attributes.forEach((name, expected) -> {
            if (!expected.matches(row.get(name))) {
                differences.add(name + ": expected " + expected + ", found " + row.get(name));
            }
        });
        row.keySet().stream()
                .filter(name -> !attributes.containsKey(name))
                .forEach(name -> differences.add(name + ": not expected"));
        return differences;
    }
}
