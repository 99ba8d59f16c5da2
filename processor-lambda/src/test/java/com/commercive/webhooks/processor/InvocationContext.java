package com.commercive.webhooks.processor;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** The context of an invocation with some time left. The functions use nothing else of it. */
public record InvocationContext(int remainingMillis) implements Context {
    @Override
    public int getRemainingTimeInMillis() {
        return remainingMillis;
    }

    @Override
    public String getAwsRequestId() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public String getLogGroupName() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public String getLogStreamName() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public String getFunctionName() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public String getFunctionVersion() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public String getInvokedFunctionArn() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public ClientContext getClientContext() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public int getMemoryLimitInMB() {
        throw new IllegalStateException("not asked for");
    }

    @Override
    public LambdaLogger getLogger() {
        throw new IllegalStateException("not asked for");
    }
}
