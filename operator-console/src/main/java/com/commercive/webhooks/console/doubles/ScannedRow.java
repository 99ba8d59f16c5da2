package com.commercive.webhooks.console.doubles;

import com.commercive.webhooks.console.terminal.Printable;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.util.Comparator;
import java.util.Optional;

/**
 * A row as the search reads it.
 *
 * @param createdAt an empty text where the row does not say it
 */
record ScannedRow(String id, Optional<Subject> subject, Optional<String> storeId, String createdAt) {
    /** The order in which the processor chooses between rows that other services made. */
    static final Comparator<ScannedRow> OLDEST_FIRST =
            Comparator.comparing(ScannedRow::createdAt).thenComparing(ScannedRow::id);

    static ScannedRow of(Row row, UniqueTable table) {
        return new ScannedRow(
                row.text(table.table().keyColumn()).orElseThrow(),
                row.text(table.owner())
                        .flatMap(owner -> row.text(table.shopifyId()).map(id -> new Subject(owner, id))),
                row.text(Column.STORE_ID),
                row.text(Column.CREATED_AT).orElse(""));
    }

    String line() {
        return Printable.text("  %-24s  %s".formatted(createdAt, id));
    }
}
