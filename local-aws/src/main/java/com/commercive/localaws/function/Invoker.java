package com.commercive.localaws.function;

/** A function that can be invoked, as by a synchronous Invoke call of Lambda. An interface, so that tests need no JVM. */
@FunctionalInterface
public interface Invoker {
    /** Runs an event and returns its outcome. */
    InvocationOutcome invoke(byte[] event) throws InterruptedException;
}
