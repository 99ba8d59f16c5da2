package com.commercive.webhooks.processor.table;

import com.commercive.webhooks.model.clock.Timestamps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The time in a column that another service writes: with an offset or, in UTC, without one; or a number since 1970. */
public final class ForeignTime {
    /** In seconds the year 5138, in milliseconds 1973. */
    private static final BigDecimal FIRST_MILLISECONDS = new BigDecimal("1E11");

    private ForeignTime() {}

    /** Returns the time; empty where the value is none. */
    public static Optional<Instant> read(AttributeValue time) {
        try {
            return time.n() == null
                    ? Timestamps.parse(String.valueOf(time.s())).or(() -> Timestamps.parse(time.s() + "Z"))
                    : Optional.of(since1970(new BigDecimal(time.n())));
        } catch (ArithmeticException | DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Returns the time of a number of seconds or, as no row was written after the year 5000, of milliseconds. */
    private static Instant since1970(BigDecimal number) {
        BigDecimal seconds = number.compareTo(FIRST_MILLISECONDS) < 0 ? number : number.movePointLeft(3);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValue());
    }
}
