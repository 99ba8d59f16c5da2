package com.commercive.webhooks.local.system;

import java.util.ArrayDeque;
import java.util.Deque;

/** Close what was started, the last one first; one that fails keeps nobody else from being closed. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T later(T resource) {
        started.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception alreadyGone) {
                // The rest matters more; the process ends soon.
            }
        }
    }
}
