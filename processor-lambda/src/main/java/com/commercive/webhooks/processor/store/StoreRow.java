package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What we use of a store's row, which another service makes. */
record StoreRow(Row row) {
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

    /** As services write times: with an offset or, in UTC, without one; or as seconds since 1970. */
    private static Optional<Instant> read(AttributeValue time) {
        try {
            return time.n() == null
                    ? Timestamps.parse(String.valueOf(time.s())).or(() -> Timestamps.parse(time.s() + "Z"))
                    : Optional.of(Instant.ofEpochSecond(new BigDecimal(time.n()).longValueExact()));
        } catch (ArithmeticException | DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
