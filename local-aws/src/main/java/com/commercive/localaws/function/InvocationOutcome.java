package com.commercive.localaws.function;

/** The outcome of an invocation. */
public sealed interface InvocationOutcome {
    /** The response of the handler. */
    @SuppressWarnings("ArrayRecordComponent") // Compared nowhere; the bytes are the point.
    record Answer(byte[] payload) implements InvocationOutcome {}

    /** The reason why there is no response: an exception, the end of the process, or the timeout. */
    record FunctionError(String text) implements InvocationOutcome {}
}
