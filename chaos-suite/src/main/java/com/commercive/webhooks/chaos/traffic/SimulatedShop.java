package com.commercive.webhooks.chaos.traffic;

import com.commercive.webhooks.local.demo.DemoStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A shop, with the rows that other services of the platform have made for it. */
public record SimulatedShop(String name) {
    static final long LOCATION = 88_000_001;
    static final long OTHER_LOCATION = 88_000_002;

    /** The items: one is tracked at one location, one at two, one without a location, and one is unknown to the platform. */
    static final List<Long> ITEMS = List.of(52_000_001L, 52_000_002L, 52_000_003L, 52_000_004L);

    public String domain() {
        return name + ".myshopify.com";
    }

    public String storeId() {
        return "store-" + name;
    }

    public Map<String, AttributeValue> store() {
        return DemoStore.store(storeId(), domain());
    }

    public List<Map<String, AttributeValue>> inventory() {
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        rows.add(level(ITEMS.get(0), LOCATION));
        rows.add(level(ITEMS.get(1), LOCATION));
        rows.add(level(ITEMS.get(1), OTHER_LOCATION));
        rows.add(level(ITEMS.get(2), 0));
        return rows;
    }

    private Map<String, AttributeValue> level(long item, long location) {
        Map<String, AttributeValue> row = new HashMap<>(Map.of(
                "inventory_id", text("level-" + name + "-" + item + "-" + location),
                "store_id", text(storeId()),
                "inventory_item_id", text(Long.toString(item)),
                "quantity", AttributeValue.fromN("1000"),
                "sku", text("SKU-" + item),
                "updated_at", text("2026-01-15T09:00:00.000Z")));
        if (location > 0) {
            row.put("location_id", text(Long.toString(location)));
        }
        return row;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
