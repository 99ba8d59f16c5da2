package com.commercive.webhooks.local.runtime;

/** Run an event through a function to its end, as a synchronous call of Lambda's Invoke does. */
@FunctionalInterface
public interface Invoker {
    InvocationOutcome invoke(byte[] event) throws InterruptedException;
}
