package com.commercive.webhooks.chaos.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes of an order beside its own bodies: refunds, edits, and sometimes its deletion. */
record AfterSales(Outbox outbox, SeededRandom random) {
    private static final Instant LATER = Outbox.BEGIN.plusSeconds(30);

    /** Adds the webhooks; returns the ids of the refunds. */
    List<Long> add(long order) {
        List<Long> refunds = new ArrayList<>();
        if (random.oneIn(3)) {
            refunds.add(order + 200_000);
            outbox.add(SentTopic.REFUNDS_CREATE, refund(order + 200_000, order), trigger());
        }
        if (random.oneIn(4)) {
            ObjectNode edit = RandomBodies.object();
            edit.putObject("order_edit").put("id", order + 300_000).put("order_id", order);
            outbox.add(SentTopic.ORDERS_EDITED, edit, trigger());
        }
        if (random.oneIn(4)) {
            outbox.add(SentTopic.ORDERS_DELETE, RandomBodies.object().put("id", order), trigger());
        }
        return refunds;
    }

    private ObjectNode refund(long id, long order) {
        ObjectNode body = RandomBodies.object().put("id", id).put("order_id", order);
        body.put("created_at", "2026-01-21T10:00:00+01:00").put("processed_at", random.orNull("2026-01-21T09:59:00Z"));
        body.put("note", random.orNull(random.personal("note"), ""));
        ArrayNode transactions = body.putArray("transactions");
        for (int n = random.below(3); n > 0; n--) {
            transactions
                    .addObject()
                    .put("kind", random.oneIn(4) ? "void" : "refund")
                    .put("status", random.oneIn(4) ? "failure" : "success")
                    .put("amount", random.money())
                    .put("currency", random.orNull("EUR", "USD"));
        }
        ArrayNode lines = body.putArray("refund_line_items");
        for (int n = random.below(3); n > 0; n--) {
            ObjectNode line = lines.addObject().put("line_item_id", order * 10).put("quantity", n);
            line.put("subtotal", random.below(90) + 0.5).put("restock_type", random.orNull("return", "no_restock"));
            line.putObject("subtotal_set").putObject("shop_money").put("currency_code", "SEK");
        }
        return body;
    }

    private Optional<Instant> trigger() {
        return Optional.of(outbox.trigger(LATER));
    }
}
