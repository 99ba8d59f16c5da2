package com.commercive.webhooks.model.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as texts. Written texts have a fixed width, so that DynamoDB can compare them. */
public final class Timestamps {
    private static final DateTimeFormatter NANOSECONDS = formatter("yyyy-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'");
    private static final DateTimeFormatter MILLISECONDS = formatter("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter SECONDS = formatter("yyyy-MM-dd'T'HH:mm:ss'Z'");

    /** The longest ISO-8601 text with nanoseconds and an offset has 35 characters. */
    private static final int MAX_LENGTH = 40;

    private Timestamps() {}

    /** Returns the ISO-8601 time in a text, with an offset or {@code Z}, of the years 1 to 9999; empty where there is none. */
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

    /** Returns {@code yyyy-MM-ddTHH:mm:ss.nnnnnnnnnZ}, the format of the stale guard. */
    public static String nanoseconds(Instant time) {
        return NANOSECONDS.format(time);
    }

    /** Returns {@code yyyy-MM-ddTHH:mm:ss.SSSZ}, the format of the times at which rows were written. */
    public static String milliseconds(Instant time) {
        return MILLISECONDS.format(time);
    }

    /** Returns {@code yyyy-MM-ddTHH:mm:ssZ}, the format of Shopify's times. */
    public static String seconds(Instant time) {
        return SECONDS.format(time);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
