package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.table.Row;

/** What became of a row's write. */
public sealed interface WriteResult {
    /** Returns the row as far as the write has shown it. */
    default Row row() {
        return Row.ABSENT;
    }

    /**
     * The row was written.
     *
     * @param created whether there was none before
     * @param row as it is now, where the write asks for it
     */
    record Written(String id, boolean created, Row row) implements WriteResult {}

    /** The row has something newer, and was left as it is. */
    record Stale(String id, Row row) implements WriteResult {}

    /** There is no such row. */
    record Absent() implements WriteResult {}
}
