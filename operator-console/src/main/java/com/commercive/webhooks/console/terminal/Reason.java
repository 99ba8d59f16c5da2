package com.commercive.webhooks.console.terminal;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** The reason of a failure in one line, with what to do about it where that is known. */
public final class Reason {
    private Reason() {}

    public static String of(Throwable failure) {
        return switch (failure) {
            case ResourceNotFoundException e -> "no such table in this region: is --stage right, and deployed?";
            case QueueDoesNotExistException e -> "no such queue in this region: is --stage right, and deployed?";
            case AwsServiceException e
            when e.awsErrorDetails() != null ->
                e.awsErrorDetails().errorCode() + ": "
                        + firstLine(e.awsErrorDetails().errorMessage());
            case SdkClientException e
            when isRefused(e) ->
                "connection refused: start the local system with ./pipeline up, or name a deployment by --stage, --profile, --region";
            case SdkClientException e
            when startsWith(e, "Unable to load region") -> "no AWS region: give --region, or set AWS_REGION";
            case SdkClientException e
            when startsWith(e, "Unable to load credentials") ->
                "no AWS credentials: sign in, and name the profile by --profile";
            case NoSuchFileException e -> e.getFile() + ": no such file";
            case IOException e -> e.getClass().getSimpleName() + ": " + firstLine(e.getMessage());
            default -> firstLine(failure.getMessage());
        };
    }

    private static boolean startsWith(Exception failure, String beginning) {
        return String.valueOf(failure.getMessage()).startsWith(beginning);
    }

    private static boolean isRefused(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof ConnectException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason given"
                : Printable.text(message.lines().findFirst().orElse(""));
    }
}
