package com.commercive.webhooks.console;

import com.commercive.webhooks.model.clock.Timestamps;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Converters of the command line's times, points in time and durations. */
final class TimeConverters {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");

    private TimeConverters() {}

    static Instant instant(String text, InstantSource clock) {
        return Timestamps.parse(text)
                .or(() -> date(text))
                .or(() -> span(text).map(clock.instant()::minus))
                .orElseThrow(() -> new TypeConversionException(
                        "expected a time such as 2026-11-24T10:00:00Z, 2026-11-24 or 2h, found " + text));
    }

    static Duration duration(String text) {
        return span(text)
                .orElseThrow(() ->
                        new TypeConversionException("expected a duration such as 90s, 15m, 2h or 3d, found " + text));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
