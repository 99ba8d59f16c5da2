package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.Sent;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expected inventory rows. A row with a location follows what was sent of it, one without follows all of the item. */
record InventoryModel(SimulatedShop shop, List<Sent> levels) {
    void addTo(ExpectedTables tables) {
        shop.inventory().forEach(row -> {
            String key = Objects.requireNonNull(row.get("inventory_id")).s();
            ExpectedRow expected = ExpectedRow.like(row);
            newest(row)
                    .ifPresent(sent -> expected.isNumber("quantity", Bodies.number(sent.body(), "available"))
                            .isText("shopify_updated_at", Bodies.timeText(sent.body(), "updated_at"))
                            .isText("clock_updated_at", Bodies.timeText(sent.body(), "updated_at"))
                            .is("shopify_clock", WebhookClock.of(sent))
                            .has("updated_at"));
            tables.add(Table.INVENTORY, key, expected);
        });
    }

    /** Returns whether there is a row that a level is about. */
    boolean concernsARow(Sent level) {
        return shop.inventory().stream().anyMatch(row -> concerns(level, row));
    }

    boolean isNewestOfARow(Sent level) {
        return shop.inventory().stream().anyMatch(row -> newest(row).equals(Optional.of(level)));
    }

    private Optional<Sent> newest(Map<String, AttributeValue> row) {
        return WebhookClock.newest(levels, level -> concerns(level, row));
    }

    private static boolean concerns(Sent level, Map<String, AttributeValue> row) {
        boolean sameItem = text(row, "inventory_item_id").equals(Bodies.text(level.body(), "inventory_item_id"));
        Optional<String> location = text(row, "location_id");
        boolean here = location.isEmpty() || location.equals(Bodies.text(level.body(), "location_id"));
        return sameItem && here && Bodies.number(level.body(), "available").isPresent();
    }

    private static Optional<String> text(Map<String, AttributeValue> row, String attribute) {
        return Optional.ofNullable(row.get(attribute)).map(AttributeValue::s);
    }
}
