package com.commercive.webhooks.console.view;

import com.commercive.webhooks.console.terminal.Printable;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A log row as lines, one for each column; those that operators look for come first. */
record RowLines(Row row) {
    private static final List<String> FIRST = names(
            Column.WEBHOOK_ID,
            Column.TOPIC,
            Column.SHOP_DOMAIN,
            Column.STORE_ID,
            Column.RESOURCE,
            Column.CREATED_AT,
            Column.PROCESSED,
            Column.OUTCOME,
            Column.ERROR);

    private static final List<String> PAYLOADS = names(Column.PAYLOAD, Column.PAYLOAD_GZIP);

    Stream<String> lines() {
        Stream<String> rest = new TreeSet<>(row.attributes().keySet()).stream().filter(name -> !FIRST.contains(name));
        return Stream.concat(FIRST.stream().filter(row.attributes()::containsKey), rest)
                .map(name -> "%-14s %s".formatted(Printable.text(name), Printable.text(value(name))));
    }

    private static List<String> names(Column... columns) {
        return Arrays.stream(columns).map(Column::attribute).toList();
    }

    private String value(String name) {
        AttributeValue value = row.attributes().getOrDefault(name, AttributeValue.fromNul(true));
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
