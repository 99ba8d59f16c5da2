package com.commercive.webhooks.infra.configuration;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.logs.RetentionDays;

/** The log retentions that a deployment may choose. Logs may hold a webhook's last copy, so none is under a week. */
public enum LogRetention {
    WEEK(7, RetentionDays.ONE_WEEK),
    TWO_WEEKS(14, RetentionDays.TWO_WEEKS),
    MONTH(30, RetentionDays.ONE_MONTH),
    TWO_MONTHS(60, RetentionDays.TWO_MONTHS),
    THREE_MONTHS(90, RetentionDays.THREE_MONTHS),
    HALF_A_YEAR(180, RetentionDays.SIX_MONTHS),
    YEAR(365, RetentionDays.ONE_YEAR);

    private final int days;
    private final RetentionDays retention;

    LogRetention(int days, RetentionDays retention) {
        this.days = days;
        this.retention = retention;
    }

    public RetentionDays retention() {
        return retention;
    }

    static Optional<LogRetention> ofDays(String days) {
        return Arrays.stream(values())
                .filter(retention -> String.valueOf(retention.days).equals(days))
                .findFirst();
    }

    static String allowed() {
        return Arrays.stream(values())
                .map(retention -> String.valueOf(retention.days))
                .collect(Collectors.joining(", "));
    }
}
