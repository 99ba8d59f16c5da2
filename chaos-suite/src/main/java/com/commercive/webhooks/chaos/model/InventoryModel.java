package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentTopic;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expected inventory rows. A row with a location follows the levels of that location, one without follows all. */
record InventoryModel(SimulatedShop shop, List<SentWebhook> levels) {
    void addTo(ExpectedTables tables) {
        shop.inventory().forEach(row -> {
            String key = Objects.requireNonNull(row.get("inventory_id")).s();
            ExpectedRow expected = ExpectedRow.like(row);
            newest(row)
                    .ifPresent(sent -> expected.isNumber("quantity", BodyFields.number(sent.body(), "available"))
                            .isText("shopify_updated_at", time(sent))
                            .isText("clock_updated_at", time(sent))
                            .is("shopify_clock", WebhookClock.of(sent))
                            .has("updated_at"));
            tables.add(Table.INVENTORY, key, expected);
        });
    }

    /** Returns whether a level is about any row. */
    boolean concernsARow(SentWebhook level) {
        return shop.inventory().stream().anyMatch(row -> concerns(level, row));
    }

    boolean isNewestOfARow(SentWebhook level) {
        return shop.inventory().stream().anyMatch(row -> newest(row).equals(Optional.of(level)));
    }

    private Optional<SentWebhook> newest(Map<String, AttributeValue> row) {
        return WebhookClock.newest(levels, level -> concerns(level, row));
    }

    /** Returns the time of a change; that of a disconnection, which has none in its body, is its trigger's second. */
    private static Optional<String> time(SentWebhook level) {
        return level.topic() == SentTopic.INVENTORY_LEVELS_DISCONNECT
                ? Optional.of(WebhookClock.second(level).toString())
                : BodyFields.timeText(level.body(), "updated_at");
    }

    private static boolean concerns(SentWebhook level, Map<String, AttributeValue> row) {
        boolean sameItem = text(row, "inventory_item_id").equals(BodyFields.text(level.body(), "inventory_item_id"));
        Optional<String> location = text(row, "location_id");
        boolean here = location.isEmpty()
                ? level.topic() != SentTopic.INVENTORY_LEVELS_DISCONNECT
                : location.equals(BodyFields.text(level.body(), "location_id"));
        return sameItem && here;
    }

    private static Optional<String> text(Map<String, AttributeValue> row, String attribute) {
        return Optional.ofNullable(row.get(attribute)).map(AttributeValue::s);
    }
}
