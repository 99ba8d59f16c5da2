package com.commercive.localaws.proxy;

import com.commercive.localaws.http.LoopbackResponse;

/** A service, with its error responses. */
public enum AwsService {
    DYNAMODB(
            "com.amazonaws.dynamodb.v20120810#InternalServerError",
            "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"),
    SQS("com.amazonaws.sqs#InternalFailure", "com.amazon.coral.availability#ThrottlingException");

    private static final String JSON = "application/x-amz-json-1.0";

    private final String serverError;
    private final String throttled;

    AwsService(String serverError, String throttled) {
        this.serverError = serverError;
        this.throttled = throttled;
    }

    LoopbackResponse serverError() {
        return answer(500, serverError);
    }

    LoopbackResponse throttled() {
        return answer(400, throttled);
    }

    private static LoopbackResponse answer(int status, String type) {
        return LoopbackResponse.of(status, JSON, "{\"__type\":\"" + type + "\",\"message\":\"made to fail\"}");
    }
}
