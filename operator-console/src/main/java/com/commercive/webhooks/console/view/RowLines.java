package com.commercive.webhooks.console.view;

import com.commercive.webhooks.console.terminal.Printable;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Write a log row as lines, what one looks for first. */
record RowLines(Map<String, AttributeValue> row) {
    private static final List<String> FIRST = List.of(
            "webhook_id",
            "topic",
            "shop_domain",
            "store_id",
            "resource",
            "created_at",
            "processed",
            "outcome",
            "error");

    private static final List<String> PAYLOADS = List.of("payload", "payload_gzip");

    Stream<String> lines() {
        Stream<String> rest = new TreeSet<>(row.keySet()).stream().filter(name -> !FIRST.contains(name));
        return Stream.concat(FIRST.stream().filter(row::containsKey), rest)
                .map(name -> "%-14s %s".formatted(Printable.text(name), Printable.text(value(name))));
    }

    private String value(String name) {
        AttributeValue value = row.getOrDefault(name, AttributeValue.fromNul(true));
        if (PAYLOADS.contains(name)) {
            return "(--payload prints it)";
        }
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> String.valueOf(value.bool());
            case B, SS, NS, BS, M, L, NUL, UNKNOWN_TO_SDK_VERSION -> value.toString();
        };
    }
}
