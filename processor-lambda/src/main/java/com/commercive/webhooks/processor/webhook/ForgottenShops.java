package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.privacy.ForgottenShop;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.TopicKind;
import com.commercive.webhooks.processor.table.Tables;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Optional;

/**
 * The shops that asked to be forgotten. A webhook of before that is not applied any more, while those of a new installation
 * are, and so is what the shop asks for itself. Thread-safe.
 */
final class ForgottenShops {
    private static final int MAX_KEPT = 10_000;

    private final Cache<ShopDomain, Optional<Instant>> forgottenAt = Caffeine.newBuilder()
            .maximumSize(MAX_KEPT)
            .expireAfterWrite(ForgottenShop.KNOWN_EVERYWHERE_AFTER)
            .build();

    /** Returns when the webhook's shop was forgotten, where that was not before what the webhook says. */
    Optional<Instant> of(Webhook webhook, Tables tables) {
        if (TopicKind.of(webhook.topic().shopifyName()) == TopicKind.COMPLIANCE) {
            return Optional.empty();
        }
        Optional<Instant> known = forgottenAt.getIfPresent(webhook.shop());
        if (known == null) {
            known = read(webhook.shop(), tables);
            forgottenAt.put(webhook.shop(), known);
        }
        return known.filter(at -> !webhook.clock().occurredAt().isAfter(at));
    }

    private static Optional<Instant> read(ShopDomain shop, Tables tables) {
        return tables.get(Table.PRIVACY_REQUESTS, ForgottenShop.rowId(shop))
                .text(Column.REDACTED_AT)
                .flatMap(Timestamps::parse);
    }
}
