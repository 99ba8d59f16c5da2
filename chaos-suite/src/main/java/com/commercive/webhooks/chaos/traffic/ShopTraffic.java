package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** What a shop says of itself, and what it allows the app. */
record ShopTraffic(Outbox outbox, SeededRandom random) {
    void add() {
        for (int change = 0; change < 3; change++) {
            Instant updatedAt = Outbox.BEGIN.plusSeconds(random.below(3));
            outbox.add(SentTopic.SHOP_UPDATE, shop(updatedAt), Optional.of(outbox.trigger(updatedAt)));
            outbox.add(SentTopic.APP_SCOPES_UPDATE, scopes(updatedAt), Optional.of(outbox.trigger(updatedAt)));
        }
    }

    private ObjectNode shop(Instant updatedAt) {
        ObjectNode body = RandomBodies.object().put("id", 91_000_001).put("updated_at", updatedAt.toString());
        body.put("myshopify_domain", outbox.shop().domain()).put("shop_owner", random.personal("owner"));
        body.put("name", random.orNull("Lamps", "Cups")).put("plan_name", random.orNull("basic", "unlimited"));
        return body.put("currency", random.orNull("EUR", "USD")).put("iana_timezone", random.orNull("Europe/Rome"));
    }

    private ObjectNode scopes(Instant updatedAt) {
        ObjectNode body =
                RandomBodies.object().put("id", "gid://shopify/App/1").put("updated_at", updatedAt.toString());
        body.putArray("previous");
        ArrayNode current = body.putArray("current");
        for (int n = random.below(3); n > 0; n--) {
            current.add("read_" + n);
        }
        return body;
    }
}
