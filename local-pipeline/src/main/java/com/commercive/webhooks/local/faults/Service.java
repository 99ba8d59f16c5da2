package com.commercive.webhooks.local.faults;

import com.commercive.webhooks.local.http.Response;

/** Write failures as each service does. */
public enum Service {
    DYNAMODB(
            "com.amazonaws.dynamodb.v20120810#InternalServerError",
            "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"),
    SQS("com.amazonaws.sqs#InternalFailure", "com.amazon.coral.availability#ThrottlingException");

    private static final String JSON = "application/x-amz-json-1.0";

    private final String serverError;
    private final String throttled;

    Service(String serverError, String throttled) {
        this.serverError = serverError;
        this.throttled = throttled;
    }

    Response serverError() {
        return answer(500, serverError);
    }

    Response throttled() {
        return answer(400, throttled);
    }

    private static Response answer(int status, String type) {
        return Response.of(status, JSON, "{\"__type\":\"" + type + "\",\"message\":\"made to fail\"}");
    }
}
