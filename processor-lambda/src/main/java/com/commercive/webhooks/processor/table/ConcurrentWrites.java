package com.commercive.webhooks.processor.table;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Gatherers;

/** Writes of many rows of one webhook, a few at a time. */
public final class ConcurrentWrites {
    /** An order of 1 000 lines must fit into one invocation. */
    private static final int AT_ONCE = 8;

    private ConcurrentWrites() {}

    /** Writes a row for each element; the first failure ends it. */
    public static <T> void each(Collection<T> elements, Function<T, WriteResult> write) {
        try {
            elements.stream().gather(Gatherers.mapConcurrent(AT_ONCE, write)).forEach(written -> {});
        } catch (RuntimeException e) {
            // The gatherer wraps an error of the JVM, which is no failure of a webhook.
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
