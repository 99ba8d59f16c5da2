package com.commercive.webhooks.local.demo;

import com.commercive.webhooks.model.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A row as text: its key, then the other attributes by name, in lines as wide as a terminal. */
final class RowText {
    private static final int WIDTH = 118;
    private static final int LONGEST_VALUE = 60;
    private static final String INDENT = "    ";

    private RowText() {}

    static List<String> lines(Table table, Map<String, AttributeValue> row) {
        List<String> lines = new ArrayList<>();
        Map<String, AttributeValue> others = new TreeMap<>(row);
        AttributeValue key = Objects.requireNonNull(others.remove(table.key()));
        StringBuilder line = new StringBuilder("  " + pair(table.key(), key));
        for (Map.Entry<String, AttributeValue> attribute : others.entrySet()) {
            String pair = pair(attribute.getKey(), attribute.getValue());
            if (line.length() + 2 + pair.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT + pair);
            } else {
                line.append("  ").append(pair);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String pair(String name, AttributeValue value) {
        String text = text(value);
        return name + "=" + (text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text);
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case L -> value.l().stream().map(RowText::text).collect(Collectors.joining(", ", "[", "]"));
            case B -> value.b().asByteArray().length + " bytes";
            case SS, NS, BS, M, NUL, UNKNOWN_TO_SDK_VERSION -> value.toString();
        };
    }
}
