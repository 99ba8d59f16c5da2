package com.commercive.localaws.function;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An event on its way through an instance. */
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

    /** Ends the invocation with what the instance reported. */
    void answer(InvocationOutcome reported) {
        answered = true;
        outcome.complete(reported);
    }

    /** Returns whether the instance is done with it; after a timeout it may still be busy. */
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
