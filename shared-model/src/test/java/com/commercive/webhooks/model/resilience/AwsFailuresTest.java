package com.commercive.webhooks.model.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

final class AwsFailuresTest {
    static Stream<Throwable> passing() {
        return Stream.of(
                ApiCallTimeoutException.create(450),
                SdkClientException.create("connection reset"),
                SampleFailure.of("ThrottlingException", 400),
                SampleFailure.of("InternalServerError", 500),
                SampleFailure.withoutDetails(503),
                SampleFailure.of("AccessDeniedException", 400),
                InternalServerErrorException.builder().build(),
                ProvisionedThroughputExceededException.builder().build(),
                ResourceNotFoundException.builder().build(),
                QueueDoesNotExistException.builder().build());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void passesByItself(Throwable failure) {
        assertThat(AwsFailures.isTransient(failure)).isTrue();
        assertThat(AwsFailures.isInvalidRequest(failure)).isFalse();
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                ConditionalCheckFailedException.builder().build(),
                SampleFailure.of("ValidationException", 400),
                SqsException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("InvalidMessageContents")
                                .build())
                        .statusCode(400)
                        .build(),
                new IllegalStateException("a bug"),
                new OutOfMemoryError());
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void isCausedByTheRequestItself(Throwable failure) {
        assertThat(AwsFailures.isTransient(failure)).isFalse();
    }
}
