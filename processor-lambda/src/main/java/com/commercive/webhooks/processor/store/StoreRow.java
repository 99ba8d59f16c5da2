package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Hold what we use of a store's row, which another service makes.
 *
 * @param installedAtAttribute as the other service wrote it
 */
public record StoreRow(
        String id, Optional<AttributeValue> installedAtAttribute, Optional<AttributeValue> uninstalledAtAttribute) {
    public static StoreRow of(Map<String, AttributeValue> row) {
        return new StoreRow(
                Attributes.textOf(row, Table.STORES.key()).orElseThrow(),
                Optional.ofNullable(row.get("installed_at")),
                Optional.ofNullable(row.get("uninstalled_at")));
    }

    /** The beginning of time where the row does not say it. */
    public Instant installedAt() {
        return time(installedAtAttribute);
    }

    public Instant uninstalledAt() {
        return time(uninstalledAtAttribute);
    }

    private static Instant time(Optional<AttributeValue> attribute) {
        return attribute.flatMap(StoreRow::read).orElse(Instant.MIN);
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
