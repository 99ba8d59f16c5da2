package com.commercive.localaws.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;

/** Resources that are closed together, the last one first. Where closing one fails, the others are closed all the same. */
public final class ResourceStack implements AutoCloseable {
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    /** Adds a resource and returns it. */
    public synchronized <T extends AutoCloseable> T add(T resource) {
        resources.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception alreadyGone) {
                // The other resources matter more; the process ends soon.
            }
        }
    }
}
