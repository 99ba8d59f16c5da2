package com.commercive.webhooks.model.resilience;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Tell the failures of AWS that pass by themselves from those that the request itself causes. */
public final class AwsFailures {
    private AwsFailures() {}

    /**
     * Say whether the same request may succeed later: throttling, timeouts, refused and reset connections, 5xx, and
     * whatever an operator can mend from outside (a missing table, a missing permission). Not so a request that
     * DynamoDB finds wrong, nor a condition that says no.
     */
    public static boolean isTransient(Throwable failure) {
        return failure instanceof SdkException
                && !(failure instanceof ConditionalCheckFailedException)
                && !isInvalidRequest(failure);
    }

    /** Say whether DynamoDB refused the request as it is. */
    public static boolean isInvalidRequest(Throwable failure) {
        return failure instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && "ValidationException".equals(service.awsErrorDetails().errorCode());
    }
}
