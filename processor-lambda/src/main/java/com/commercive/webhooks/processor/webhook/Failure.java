package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.envelope.UnreadableEnvelopeException;
import com.commercive.webhooks.model.resilience.AwsFailures;
import com.commercive.webhooks.model.resilience.PermanentFailureException;
import com.commercive.webhooks.model.resilience.TransientFailureException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What kind of failure an exception is. Its error goes into the log row and names fields and shapes, never values. */
public sealed interface Failure {
    String error();

    /** Passes by itself: the message and the later ones of its group wait. */
    record Transient(String error) implements Failure {}

    /** A bug of ours, which the next deployment mends: the message waits alone for it, its group goes on. */
    record Bug(String error) implements Failure {}

    /** Comes again with the same body: the message goes to the dead-letter queue, its group goes on. */
    record Permanent(String error) implements Failure {}

    /** Decides. An exception that nobody foresaw is a bug. */
    static Failure of(RuntimeException failure) {
        return switch (failure) {
            case TransientFailureException known -> new Transient(known.error());
            case PermanentFailureException known -> new Permanent(known.error());
            case UnreadableEnvelopeException unreadable -> new Permanent(String.valueOf(unreadable.getMessage()));
            case SdkException aws when AwsFailures.isTransient(aws) -> new Transient("aws: " + describe(aws));
            case SdkException aws -> new Permanent("aws: " + describe(aws));
            case UnknownTopicException topic -> new Bug(topic.error());
            case RuntimeException bug -> new Bug("internal: " + bug.getClass().getSimpleName());
        };
    }

    /** AWS's messages can quote what was sent, so only the error's code is told; it does name an item that is too large. */
    private static String describe(SdkException failure) {
        if (failure instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            String code = service.awsErrorDetails().errorCode();
            boolean tooLarge =
                    String.valueOf(service.awsErrorDetails().errorMessage()).startsWith("Item size");
            return tooLarge ? code + ", the row would be above 400 KB" : code + " (" + service.statusCode() + ")";
        }
        return failure.getClass().getSimpleName();
    }
}
