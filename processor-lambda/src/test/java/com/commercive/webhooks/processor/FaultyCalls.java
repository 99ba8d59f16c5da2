package com.commercive.webhooks.processor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Make AWS calls fail, before they are made or, as when an answer is dropped, after they had their effect. */
public final class FaultyCalls implements ExecutionInterceptor {
    private volatile Predicate<SdkRequest> before = request -> false;
    private volatile Predicate<SdkRequest> refused = request -> false;
    private volatile Predicate<SdkRequest> after = request -> false;
    private final List<SdkRequest> calls = new CopyOnWriteArrayList<>();

    void failBefore(Predicate<SdkRequest> requests) {
        before = requests;
    }

    /** As DynamoDB does of a request that it will never take. */
    void refuse(Predicate<SdkRequest> requests) {
        refused = requests;
    }

    void dropAnswerOf(Predicate<SdkRequest> requests) {
        after = requests;
    }

    void heal() {
        before = request -> false;
        refused = request -> false;
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
        if (refused.test(context.request())) {
            throw DynamoDbException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ValidationException")
                            .build())
                    .build();
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (after.test(context.request())) {
            throw SdkClientException.create("connection reset");
        }
    }
}
