package com.commercive.webhooks.console.doubles;

import com.commercive.webhooks.console.terminal.Printable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows that are about the same thing.
 *
 * @param rows the oldest first
 * @param written the id of the row that the processor writes to; empty where that is not known
 */
record DoubledRow(UniqueTable table, Subject subject, List<ScannedRow> rows, Optional<String> written) {
    DoubledRow {
        rows = List.copyOf(rows);
    }

    Stream<String> lines() {
        String heading = "%s  %s %s  %s %s"
                .formatted(
                        table.table().name(""),
                        table.shopifyId().attribute(),
                        subject.shopifyId(),
                        table.owner().attribute(),
                        subject.owner());
        return Stream.concat(
                Stream.of(Printable.text(heading)),
                rows.stream()
                        .map(row -> row.line()
                                + (written.equals(Optional.of(row.id())) ? "  the processor writes to this row" : "")));
    }
}
