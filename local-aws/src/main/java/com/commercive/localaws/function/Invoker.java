package com.commercive.localaws.function;

/** A function that can be invoked, as by a synchronous call of Lambda's Invoke. An interface, so that tests need no JVM. */
@FunctionalInterface
public interface Invoker {
    /** Runs an event to its end. */
    InvocationOutcome invoke(byte[] event) throws InterruptedException;
}
