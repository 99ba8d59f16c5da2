package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.table.Attributes;
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
        return attribute
                .flatMap(value -> Optional.ofNullable(value.s()))
                .flatMap(Timestamps::parse)
                .orElse(Instant.MIN);
    }
}
