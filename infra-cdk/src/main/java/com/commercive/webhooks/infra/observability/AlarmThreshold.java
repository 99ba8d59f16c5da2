package com.commercive.webhooks.infra.observability;

import static software.amazon.awscdk.services.cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
import static software.amazon.awscdk.services.cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD;

import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;

/** The value at which an alarm goes off. */
record AlarmThreshold(ComparisonOperator comparison, int value) {
    /** Returns a threshold for a count. */
    static AlarmThreshold atLeast(int value) {
        return new AlarmThreshold(GREATER_THAN_OR_EQUAL_TO_THRESHOLD, value);
    }

    /** Returns a threshold for a time, an age or a rate, which may be as high as the value. */
    static AlarmThreshold moreThan(int value) {
        return new AlarmThreshold(GREATER_THAN_THRESHOLD, value);
    }
}
