package com.commercive.webhooks.console.view;

import com.commercive.webhooks.console.search.LogColumn;
import com.commercive.webhooks.console.terminal.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A log row as lines, one for each column; those that operators look for come first. */
record RowLines(Map<String, AttributeValue> row) {
    private static final List<String> FIRST = names(
            LogColumn.WEBHOOK_ID,
            LogColumn.TOPIC,
            LogColumn.SHOP_DOMAIN,
            LogColumn.STORE_ID,
            LogColumn.RESOURCE,
            LogColumn.CREATED_AT,
            LogColumn.PROCESSED,
            LogColumn.OUTCOME,
            LogColumn.ERROR);

    private static final List<String> PAYLOADS = names(LogColumn.PAYLOAD, LogColumn.PAYLOAD_GZIP);

    Stream<String> lines() {
        Stream<String> rest = new TreeSet<>(row.keySet()).stream().filter(name -> !FIRST.contains(name));
        return Stream.concat(FIRST.stream().filter(row::containsKey), rest)
                .map(name -> "%-14s %s".formatted(Printable.text(name), Printable.text(value(name))));
    }

    private static List<String> names(LogColumn... columns) {
        return Arrays.stream(columns).map(LogColumn::attribute).toList();
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
