package com.commercive.webhooks.processor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Faults of AWS calls. A call fails before it is made, or after it took effect, as when a response is lost. */
public final class FaultyCalls implements ExecutionInterceptor {
    private volatile Predicate<SdkRequest> before = request -> false;
    private volatile Predicate<SdkRequest> after = request -> false;
    private final List<SdkRequest> calls = new CopyOnWriteArrayList<>();

    /** Makes calls fail. The predicate may also throw another exception, with which the call is to fail. */
    void failBefore(Predicate<SdkRequest> requests) {
        before = requests;
    }

    void dropAnswerOf(Predicate<SdkRequest> requests) {
        after = requests;
    }

    void heal() {
        before = request -> false;
        after = request -> false;
        calls.clear();
    }

    /** Returns the calls that were attempted, in their order. */
    List<SdkRequest> calls() {
        return calls;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        calls.add(context.request());
        if (before.test(context.request())) {
            throw SdkClientException.create("connection refused");
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (after.test(context.request())) {
            throw SdkClientException.create("connection reset");
        }
    }
}
