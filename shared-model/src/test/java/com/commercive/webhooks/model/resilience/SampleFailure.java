package com.commercive.webhooks.model.resilience;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Failures as the SDK throws them. */
final class SampleFailure {
    private SampleFailure() {}

    static AwsServiceException of(String errorCode, int status) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(errorCode).build())
                .build();
    }

    static AwsServiceException withoutDetails(int status) {
        return DynamoDbException.builder().statusCode(status).build();
    }
}
