package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The expected row of a store. It is inactive since the newest uninstall after the installation. */
record StoreModel(SimulatedShop shop, List<SentWebhook> uninstalls) {
    void addTo(ExpectedTables tables) {
        ExpectedRow row = ExpectedRow.like(shop.store());
        newest().ifPresent(sent -> row.is("is_active", Expected.flag(false))
                .is("uninstalled_at", sent.webhook().triggeredAt().toString()));
        tables.add(Table.STORES, shop.storeId(), row);
    }

    Optional<SentWebhook> newest() {
        return uninstalls.stream()
                .filter(sent -> !isLate(sent))
                .max(Comparator.comparing(sent -> sent.webhook().triggeredAt()));
    }

    boolean isLate(SentWebhook uninstall) {
        String installed =
                Objects.requireNonNull(shop.store().get("installed_at")).s();
        return uninstall.webhook().triggeredAt().isBefore(Instant.parse(installed));
    }
}
