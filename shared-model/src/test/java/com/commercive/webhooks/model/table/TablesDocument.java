package com.commercive.webhooks.model.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The data dictionary {@code docs/tables.md}: a section for each table, with a row for each column. */
record TablesDocument(List<String> text) {
    private static final Pattern TABLE = Pattern.compile("## ([a-z_]+)");
    private static final Pattern COLUMN = Pattern.compile("\\| `(\\w+)` \\| (\\w+) \\| [^|]+ \\| [^|]+ \\|");

    static TablesDocument read() {
        try {
            return new TablesDocument(Files.readAllLines(Path.of("../docs/tables.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the tables' names, without prefix, in the document's order. */
    List<String> tables() {
        return text.stream()
                .map(TABLE::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1))
                .toList();
    }

    /** Returns the rest of the one line of a table's section that starts so. */
    String line(Table table, String start) {
        List<String> lines =
                section(table).filter(line -> line.startsWith(start)).toList();
        if (lines.size() != 1) {
            throw new IllegalStateException(
                    table.name("") + ": expected one line " + start + ", found " + lines.size());
        }
        return lines.getFirst().substring(start.length());
    }

    /** Returns the types of a table's columns by name, in the document's order. */
    Map<String, String> types(Table table) {
        Map<String, String> types = new LinkedHashMap<>();
        section(table).filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher column = COLUMN.matcher(line);
            if (!column.matches() || types.put(column.group(1), column.group(2)) != null) {
                throw new IllegalStateException(table.name("") + ": no column, or one described twice: " + line);
            }
        });
        return types;
    }

    private Stream<String> section(Table table) {
        return text.stream()
                .dropWhile(line -> !line.equals("## " + table.name("")))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "));
    }
}
