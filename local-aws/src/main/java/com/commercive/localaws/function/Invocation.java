package com.commercive.localaws.function;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An invocation of a function: its event, and its outcome once there is one. */
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

    /** Ends the invocation with the outcome that the instance reported. */
    void answer(InvocationOutcome reported) {
        answered = true;
        outcome.complete(reported);
    }

    /** Returns whether the instance has reported an outcome. After a timeout, it may still handle the event. */
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
