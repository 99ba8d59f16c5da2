package com.commercive.webhooks.processor.table;

/** What became of a row's write. */
public sealed interface WriteResult {
    /**
     * The row was written.
     *
     * @param created whether there was none before
     */
    record Written(String id, boolean created) implements WriteResult {}

    /** The row has something newer, and was left as it is. */
    record Stale(String id) implements WriteResult {}

    /** There is no such row. */
    record Absent() implements WriteResult {}
}
