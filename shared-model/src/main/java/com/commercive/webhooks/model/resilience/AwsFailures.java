package com.commercive.webhooks.model.resilience;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The failures of AWS calls: transient ones, which pass by themselves, and those that the request itself causes. */
public final class AwsFailures {
    /** What SQS says of a message for its own content, size or ids (Amazon SQS API, SendMessage and common errors). */
    private static final Set<String> INVALID_MESSAGE = Set.of(
            "InvalidMessageContents",
            "InvalidParameterValue",
            "InvalidAttributeValue",
            "MissingParameter",
            "RequestEntityTooLarge");

    private AwsFailures() {}

    /**
     * Returns whether the same request may succeed later. This is so after throttling, timeouts, refused and reset
     * connections, 5xx, and where an operator can repair the cause (a missing table, a missing permission). It is not so after
     * an invalid request, an invalid message or a failed condition.
     */
    public static boolean isTransient(Throwable failure) {
        return failure instanceof SdkException
                && !(failure instanceof ConditionalCheckFailedException)
                && !isInvalidRequest(failure)
                && !isInvalidMessage(failure);
    }

    /**
     * Returns whether SQS refused a message for what the message is. A refusal that could meet every message is none, nor
     * is one that we do not know: with such an error, those that wait go on waiting.
     */
    public static boolean isInvalidMessage(Throwable failure) {
        return failure instanceof SqsException service
                && service.awsErrorDetails() != null
                && INVALID_MESSAGE.contains(service.awsErrorDetails().errorCode());
    }

    /** Returns whether DynamoDB refused the request as invalid. */
    public static boolean isInvalidRequest(Throwable failure) {
        return failure instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && "ValidationException".equals(service.awsErrorDetails().errorCode());
    }
}
