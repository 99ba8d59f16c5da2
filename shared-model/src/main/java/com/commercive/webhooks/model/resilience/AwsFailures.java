package com.commercive.webhooks.model.resilience;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The failures of AWS calls: transient ones, which pass by themselves, and those that the request itself causes. */
public final class AwsFailures {
    private AwsFailures() {}

    /**
     * Returns whether the same request may succeed later. This is so after throttling, timeouts, refused and reset
     * connections, 5xx, and where an operator can repair the cause (a missing table, a missing permission). It is not so after
     * an invalid request or a failed condition.
     */
    public static boolean isTransient(Throwable failure) {
        return failure instanceof SdkException
                && !(failure instanceof ConditionalCheckFailedException)
                && !isInvalidRequest(failure);
    }

    /** Returns whether DynamoDB refused the request as invalid. */
    public static boolean isInvalidRequest(Throwable failure) {
        return failure instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && "ValidationException".equals(service.awsErrorDetails().errorCode());
    }
}
