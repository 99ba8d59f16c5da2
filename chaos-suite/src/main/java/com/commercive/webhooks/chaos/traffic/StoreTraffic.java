package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The uninstalls of a shop, with a reinstallation in the middle of the traffic: the platform's flow sets the same row active
 * again. After it comes an uninstall of the new installation, or a late one of the old.
 */
record StoreTraffic(Outbox outbox, SeededRandom random) {
    private static final Instant BEFORE_THE_INSTALLATION = Instant.parse("2026-01-10T10:00:00Z");
    private static final Instant REINSTALLED = Outbox.BEGIN.plusSeconds(60);

    void add() {
        uninstall(BEFORE_THE_INSTALLATION);
        uninstall(Outbox.BEGIN);
        uninstall(random.oneIn(2) ? REINSTALLED.plusSeconds(60) : REINSTALLED.minusSeconds(30));
        outbox.addForeignBeforeTheLast(new ForeignRow(
                "stores",
                "store_id",
                Map.of(
                        "store_id", SimulatedShop.text(outbox.shop().storeId()),
                        "is_active", AttributeValue.fromBool(true),
                        "installed_at", SimulatedShop.text(REINSTALLED.toString())),
                Set.of()));
    }

    private void uninstall(Instant at) {
        ObjectNode body = RandomBodies.object()
                .put("id", 91_000_001)
                .put("email", random.personal("owner"))
                .put("myshopify_domain", outbox.shop().domain());
        outbox.add(SentTopic.APP_UNINSTALLED, body, Optional.of(outbox.trigger(at)));
    }
}
