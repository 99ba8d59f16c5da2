package com.commercive.webhooks.ingest;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** The context of an invocation, which the function never uses. */
final class UnusedContext implements Context {
    @Override
    public String getAwsRequestId() {
        throw unused();
    }

    @Override
    public String getLogGroupName() {
        throw unused();
    }

    @Override
    public String getLogStreamName() {
        throw unused();
    }

    @Override
    public String getFunctionName() {
        throw unused();
    }

    @Override
    public String getFunctionVersion() {
        throw unused();
    }

    @Override
    public String getInvokedFunctionArn() {
        throw unused();
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw unused();
    }

    @Override
    public ClientContext getClientContext() {
        throw unused();
    }

    @Override
    public int getRemainingTimeInMillis() {
        throw unused();
    }

    @Override
    public int getMemoryLimitInMB() {
        throw unused();
    }

    @Override
    public LambdaLogger getLogger() {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("the handler never uses its context");
    }
}
