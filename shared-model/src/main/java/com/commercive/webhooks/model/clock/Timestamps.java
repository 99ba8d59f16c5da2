package com.commercive.webhooks.model.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Read and write times. Written ones have a fixed width, so that DynamoDB compares them as texts. */
public final class Timestamps {
    private static final DateTimeFormatter NANOSECONDS = formatter("yyyy-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'");
    private static final DateTimeFormatter MILLISECONDS = formatter("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter SECONDS = formatter("yyyy-MM-dd'T'HH:mm:ss'Z'");

    /** The longest ISO-8601 text with nanoseconds and an offset has 35 characters. */
    private static final int MAX_LENGTH = 40;

    private Timestamps() {}

    /** Read an ISO-8601 time with an offset or {@code Z}, of the years 1 to 9999; empty where it is none. */
    public static Optional<Instant> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return time.getYear() >= 1 && time.getYear() <= 9999 ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Write {@code yyyy-MM-ddTHH:mm:ss.nnnnnnnnnZ}, the format of the stale guard. */
    public static String nanoseconds(Instant time) {
        return NANOSECONDS.format(time);
    }

    /** Write {@code yyyy-MM-ddTHH:mm:ss.SSSZ}, the format of times that a row was written at. */
    public static String milliseconds(Instant time) {
        return MILLISECONDS.format(time);
    }

    /** Write {@code yyyy-MM-ddTHH:mm:ssZ}, the format of Shopify's times. */
    public static String seconds(Instant time) {
        return SECONDS.format(time);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
