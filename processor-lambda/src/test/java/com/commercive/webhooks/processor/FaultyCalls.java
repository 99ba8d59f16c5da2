package com.commercive.webhooks.processor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Make AWS calls fail, before they are made or, as when an answer is dropped, after they had their effect. */
public final class FaultyCalls implements ExecutionInterceptor {
    private volatile Predicate<SdkRequest> before = request -> false;
    private volatile Predicate<SdkRequest> after = request -> false;
    private final List<SdkRequest> calls = new CopyOnWriteArrayList<>();

    /** A predicate may throw what else the call is to fail with. */
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

    /** The calls that were tried, in their order. */
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
