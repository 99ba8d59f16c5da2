package com.commercive.webhooks.local.runtime;

/** Tell how an invocation ended. */
public sealed interface InvocationOutcome {
    /** Hold what the handler answered. */
    @SuppressWarnings("ArrayRecordComponent") // Compared nowhere; the bytes are the point.
    record Answer(byte[] payload) implements InvocationOutcome {}

    /** Hold why there is no answer: an exception, a process that ended, or the timeout. */
    record FunctionError(String text) implements InvocationOutcome {}
}
