package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The webhooks of an item's stock at its locations. */
record LevelTraffic(Outbox outbox, SeededRandom random, RandomBodies bodies) {
    private static final List<SentTopic> STOCKED = List.of(
            SentTopic.INVENTORY_LEVELS_UPDATE, SentTopic.INVENTORY_LEVELS_UPDATE, SentTopic.INVENTORY_LEVELS_CONNECT);

    void add(long item) {
        int before = outbox.sent().size();
        boolean withoutTime = random.oneIn(15);
        for (int change = random.between(3, 6); change > 0; change--) {
            Instant updatedAt = Outbox.BEGIN.plusSeconds(random.below(4));
            Optional<Instant> sentTime = withoutTime ? Optional.empty() : Optional.of(updatedAt);
            if (!withoutTime && random.oneIn(5)) {
                ObjectNode body = bodies.disconnection(item);
                outbox.add(SentTopic.INVENTORY_LEVELS_DISCONNECT, body, Optional.of(outbox.trigger(updatedAt)));
            } else {
                ObjectNode body = bodies.level(item, sentTime);
                outbox.add(random.of(STOCKED), body, outbox.triggerOfTimed(body, updatedAt));
            }
        }
        if (item == SimulatedShop.SYNCED_ITEM) {
            List<SentWebhook> webhooks =
                    List.copyOf(outbox.sent().subList(before, outbox.sent().size()));
            outbox.addForeign(List.of(outbox.shop().synced(random.uuid())), webhooks);
        }
    }
}
