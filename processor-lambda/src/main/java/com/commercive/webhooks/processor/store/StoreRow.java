package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What we use of a store's row, which another service makes. */
record StoreRow(Row row) {
    /** In seconds the year 5138, in milliseconds 1973. */
    private static final BigDecimal FIRST_MILLISECONDS = new BigDecimal("1E11");

    String id() {
        return row.text(Column.STORE_ID).orElseThrow();
    }

    /** The beginning of time where the row does not say it. */
    Instant installedAt() {
        return time(Column.INSTALLED_AT);
    }

    Instant uninstalledAt() {
        return time(Column.UNINSTALLED_AT);
    }

    private Instant time(Column column) {
        return row.value(column).flatMap(StoreRow::read).orElse(Instant.MIN);
    }

    /** As services write times: with an offset or, in UTC, without one; or as a number since 1970. */
    private static Optional<Instant> read(AttributeValue time) {
        try {
            return time.n() == null
                    ? Timestamps.parse(String.valueOf(time.s())).or(() -> Timestamps.parse(time.s() + "Z"))
                    : Optional.of(since1970(new BigDecimal(time.n())));
        } catch (ArithmeticException | DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Returns the time of a number of seconds or, as no store was installed after the year 5000, of milliseconds. */
    private static Instant since1970(BigDecimal number) {
        BigDecimal seconds = number.compareTo(FIRST_MILLISECONDS) < 0 ? number : number.movePointLeft(3);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValue());
    }
}
