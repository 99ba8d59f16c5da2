package com.commercive.webhooks.chaos.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An order that another service of the platform made under an id of its own, with a line and its shipments. */
record ForeignOrder(SimulatedShop shop, SeededRandom random, String id) {
    /** A time before all webhooks, with an offset, and one between them. */
    private static final List<String> UPDATES = List.of("2026-01-19T11:00:00.5+02:00", "2026-01-20T11:00:01.5+01:00");

    List<ForeignRow> rows(long line, List<Long> parcels) {
        Map<String, AttributeValue> order = row();
        String key = random.uuid();
        order.put("shop_domain", SimulatedShop.text(shop.domain()));
        order.put("shopify_order_id", SimulatedShop.text(id));
        order.put("order_name", SimulatedShop.text("of another service"));
        if (random.oneIn(2)) {
            order.put("shopify_updated_at", SimulatedShop.text(random.of(UPDATES)));
        }
        List<ForeignRow> rows = new ArrayList<>();
        rows.add(made("orders", "order_id", key, order));
        Map<String, AttributeValue> item = row();
        item.put("order_id", SimulatedShop.text(key));
        item.put("shopify_line_item_id", SimulatedShop.text(Long.toString(line)));
        rows.add(made("order_items", "order_item_id", random.uuid(), item));
        for (long parcel : parcels) {
            Map<String, AttributeValue> tracking = row();
            tracking.put("order_id", SimulatedShop.text(key));
            tracking.put("shopify_order_id", SimulatedShop.text(id));
            tracking.put("shopify_fulfillment_id", SimulatedShop.text(Long.toString(parcel)));
            rows.add(made("trackings", "tracking_id", random.uuid(), tracking));
        }
        return rows;
    }

    private Map<String, AttributeValue> row() {
        return new HashMap<>(Map.of(
                "store_id", SimulatedShop.text(shop.storeId()),
                "note_of_another_service", SimulatedShop.text(random.personal("note")),
                "created_at", SimulatedShop.text("2026-01-19T09:00:00.000Z"),
                "updated_at", SimulatedShop.text("2026-01-19T09:00:00.000Z")));
    }

    private static ForeignRow made(String table, String key, String id, Map<String, AttributeValue> row) {
        row.put(key, SimulatedShop.text(id));
        return new ForeignRow(table, key, row, Set.of());
    }
}
