package com.commercive.webhooks.processor.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Make many small writes a few at a time: an order of 1 000 lines must fit into one invocation. */
final class SideBySide {
    private static final int AT_ONCE = 8;

    private SideBySide() {}

    /** Wait for all; a failure comes out as it is, and nothing begins after it. */
    static <T> void run(Collection<T> elements, Consumer<T> write) {
        if (elements.size() < 2) {
            elements.forEach(write);
            return;
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> writes = new ArrayList<>(elements.size());
            AtomicBoolean failed = new AtomicBoolean();
            elements.forEach(element -> writes.add(threads.submit(() -> unlessFailed(failed, element, write))));
            writes.forEach(SideBySide::await);
        }
    }

    private static <T> void unlessFailed(AtomicBoolean failed, T element, Consumer<T> write) {
        if (failed.get()) {
            return;
        }
        try {
            write.accept(element);
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    private static void await(Future<?> write) {
        try {
            write.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing items", e);
        }
    }
}
