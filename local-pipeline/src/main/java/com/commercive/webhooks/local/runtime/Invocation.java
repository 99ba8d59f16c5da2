package com.commercive.webhooks.local.runtime;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Hold one event on its way through an instance. */
final class Invocation {
    private final String requestId = UUID.randomUUID().toString();
    private final byte[] event;
    private final CompletableFuture<InvocationOutcome> outcome = new CompletableFuture<>();
    private volatile boolean delivered;
    private volatile boolean answered;

    Invocation(byte[] event) {
        this.event = event;
    }

    String requestId() {
        return requestId;
    }

    byte[] event() {
        return event;
    }

    CompletableFuture<InvocationOutcome> outcome() {
        return outcome;
    }

    /** End it with what the instance reported. */
    void answer(InvocationOutcome reported) {
        answered = true;
        outcome.complete(reported);
    }

    /** Whether the instance is done with it; after a timeout it may be busy still. */
    boolean isAnswered() {
        return answered;
    }

    void deliver() {
        delivered = true;
    }

    boolean isDelivered() {
        return delivered;
    }
}
