package com.commercive.webhooks.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prevents a data dictionary that differs from the code: other services rely on {@code docs/tables.md}. */
final class TablesDocumentTest {
    private final TablesDocument document = TablesDocument.read();

    @Test
    void describesEachTableOnce() {
        assertThat(document.tables())
                .containsExactlyElementsOf(Arrays.stream(Table.values())
                        .map(table -> table.name(""))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void namesTheKey(Table table) {
        assertThat(document.line(table, "Key: ")).isEqualTo(code(table.key()));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheIndexesAndWhatTheyHold(Table table) {
        assertThat(document.line(table, "Indexes: "))
                .isEqualTo(table.indexes().stream()
                        .map(TablesDocumentTest::description)
                        .reduce((one, other) -> one + "; " + other)
                        .orElse("none"));
    }

    @ParameterizedTest
    @EnumSource
    void describesEachColumnWithItsType(Table table) {
        assertThat(document.types(table))
                .containsExactlyInAnyOrderEntriesOf(table.columns().stream()
                        .collect(Collectors.toMap(
                                Column::attribute, column -> column.type().name())));
    }

    private static String description(Index index) {
        return "%s (by %s%s; holds %s)"
                .formatted(
                        code(index.name()),
                        code(index.partitionKey()),
                        index.sortKey().map(key -> ", sorted by " + code(key)).orElse(""),
                        held(index));
    }

    private static String held(Index index) {
        if (index.holdsAllAttributes()) {
            return "all columns";
        }
        if (index.included().isEmpty()) {
            return "the keys";
        }
        List<String> included =
                index.included().stream().map(TablesDocumentTest::code).toList();
        return Stream.concat(Stream.of("the keys"), included.stream().limit(included.size() - 1L))
                        .collect(Collectors.joining(", "))
                + " and "
                + included.getLast();
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
