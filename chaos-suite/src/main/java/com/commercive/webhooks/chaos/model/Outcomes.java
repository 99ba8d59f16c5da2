package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.List;
import java.util.Set;

/** The outcomes that a webhook may have in the log. */
record Outcomes(ShopWebhooks shop) {
    private static final Set<String> NEWEST = Set.of("applied");
    private static final Set<String> STALE = Set.of("stale");
    private static final Set<String> ANY = Set.of("applied", "stale");

    /** Returns the possible outcomes. The newest of a row is applied; an older one may be, where it came first. */
    Set<String> of(SentWebhook sent) {
        return switch (sent.topic().subject()) {
            case ORDER -> newest(Thing.ORDER, sent);
            case PRODUCT -> newest(Thing.PRODUCT, sent);
            case CUSTOMER -> newest(Thing.CUSTOMER, sent);
            case FULFILLMENT -> newest(sameId(sent), sent);
            case INVENTORY_LEVEL -> ofLevel(sent);
            case STORE -> new StoreModel(shop).isLate(sent) ? STALE : ANY;
            case SHOP, SCOPES -> newest(shop.about(sent.topic().subject()), sent);
            case REFUND -> new RefundModel(shop, sent).isKnownToOthers() ? STALE : NEWEST;
            case ORDER_DELETION, PRODUCT_DELETION, CUSTOMER_DELETION -> NEWEST;
            case CUSTOMER_REDACTION -> NEWEST;
            case ORDER_EDIT -> Set.of("ignored");
            case UNKNOWN -> Set.of("unknown_topic");
        };
    }

    private Set<String> newest(Thing thing, SentWebhook sent) {
        String id = sent.body().path("id").asText();
        return newest(shop.applicable(thing, id, sameId(sent)), sent);
    }

    private List<SentWebhook> sameId(SentWebhook sent) {
        return shop.about(sent.topic().subject(), "id", sent.body().path("id").asText());
    }

    private static Set<String> newest(List<SentWebhook> all, SentWebhook sent) {
        return WebhookClock.newest(all).contains(sent) ? NEWEST : ANY;
    }

    private Set<String> ofLevel(SentWebhook sent) {
        InventoryModel inventory = new InventoryModel(shop);
        if (!inventory.concernsARow(sent)) {
            return Set.of("ignored");
        }
        return inventory.isNewestOfARow(sent) ? NEWEST : ANY;
    }
}
