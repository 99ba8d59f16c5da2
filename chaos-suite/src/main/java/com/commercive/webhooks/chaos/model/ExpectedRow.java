package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The expected row. It must have the attributes of one of several contents, and no others.
 *
 * @param about the webhooks that it follows from
 */
record ExpectedRow(List<SentWebhook> about, Set<Map<String, Expected>> contents) {
    /** Returns a row of another service as expected attributes. */
    static Map<String, Expected> like(Map<String, AttributeValue> row) {
        Map<String, Expected> expected = new LinkedHashMap<>();
        row.forEach((name, value) -> expected.put(name, new Expected.Exactly(value)));
        return expected;
    }

    /** Returns the row with other contents. */
    ExpectedRow with(UnaryOperator<Map<String, Expected>> change) {
        return new ExpectedRow(
                about,
                contents.stream()
                        .map(content -> change.apply(new LinkedHashMap<>(content)))
                        .collect(Collectors.toSet()));
    }

    Set<String> attributes() {
        return contents.stream().map(Map::keySet).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /** Returns the differences from the content that is the nearest. */
    List<String> differences(Map<String, AttributeValue> row) {
        return contents.stream()
                .map(content -> differences(content, row))
                .min(Comparator.comparing(List::size))
                .orElseThrow();
    }

    private static List<String> differences(Map<String, Expected> content, Map<String, AttributeValue> row) {
        List<String> differences = new ArrayList<>();
        content.forEach((name, expected) -> {
            if (!expected.matches(row.get(name))) {
                differences.add(name + ": expected " + expected + ", found " + Objects.toString(row.get(name)));
            }
        });
        row.keySet().stream()
                .filter(name -> !content.containsKey(name))
                .forEach(name -> differences.add(name + ": not expected"));
        return differences;
    }
}
