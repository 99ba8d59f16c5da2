package com.commercive.webhooks.chaos.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A shop, with the rows that other services of the platform have made for it. */
public record SimulatedShop(String name) {
    static final long LOCATION = 88_000_001;
    static final long OTHER_LOCATION = 88_000_002;

    /** An item that the platform's sync reads in before its first webhook, in the middle of a run. */
    static final long SYNCED_ITEM = 52_000_005L;

    /**
     * The items: one is tracked at one location, one at two, one without a location, one is unknown to the platform, and one
     * is synced during the run.
     */
    static final List<Long> ITEMS = List.of(52_000_001L, 52_000_002L, 52_000_003L, 52_000_004L, SYNCED_ITEM);

    public String domain() {
        return name + ".myshopify.com";
    }

    public String storeId() {
        return "store-" + name;
    }

    public Map<String, AttributeValue> store() {
        return Map.of(
                "store_id", text(storeId()),
                "shop_domain", text(domain()),
                "is_active", AttributeValue.fromBool(true),
                "installed_at", text("2026-01-15T09:00:00Z"));
    }

    public List<Map<String, AttributeValue>> inventory() {
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        rows.add(level(ITEMS.get(0), LOCATION));
        rows.add(level(ITEMS.get(1), LOCATION));
        rows.add(level(ITEMS.get(1), OTHER_LOCATION));
        rows.add(level(ITEMS.get(2), 0));
        return rows;
    }

    ForeignRow synced(String id) {
        return new ForeignRow("inventory", "inventory_id", level(id, SYNCED_ITEM, LOCATION), Set.of());
    }

    private Map<String, AttributeValue> level(long item, long location) {
        return level("level-" + name + "-" + item + "-" + location, item, location);
    }

    private Map<String, AttributeValue> level(String id, long item, long location) {
        Map<String, AttributeValue> row = new HashMap<>(Map.of(
                "inventory_id", text(id),
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

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
