package com.commercive.webhooks.processor.table;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Find the row that a write belongs to: the one under our derived id, else one that was made before us, which keeps its
 * id, else a new one. The look-up only chooses the key; every write carries its own conditions.
 */
public final class RowKey {
    private RowKey() {}

    /** Write a row, {@code mustExist} or be made. */
    @FunctionalInterface
    public interface RowWrite {
        Write to(String id, boolean mustExist);
    }

    /** Say what became of a row's write. */
    public enum Write {
        WRITTEN,
        /** The row has something newer. */
        STALE,
        /** There is no row of that id. */
        ABSENT
    }

    /**
     * @param id of the row that was written, or is newer
     * @param created whether there was none
     */
    public record Row(String id, Write write, boolean created) {}

    public static Row write(String derivedId, Supplier<Optional<String>> madeBeforeUs, RowWrite write) {
        Write known = write.to(derivedId, true);
        if (known != Write.ABSENT) {
            return new Row(derivedId, known, false);
        }
        return madeBeforeUs
                .get()
                .map(id -> new Row(id, write.to(id, true), false))
                .filter(row -> row.write() != Write.ABSENT)
                .orElseGet(() -> new Row(derivedId, write.to(derivedId, false), true));
    }
}
