package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.ArrivalOrders.Step;
import com.commercive.webhooks.chaos.traffic.ForeignRow;
import com.commercive.webhooks.chaos.traffic.SentTopic;
import com.commercive.webhooks.chaos.traffic.SentTopic.Subject;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expected inventory rows. A row with a location follows the levels of that location, one without follows all. */
record InventoryModel(ShopWebhooks shop) {
    void addTo(ExpectedTables tables) {
        rows().forEach(row -> {
            List<SentWebhook> levels = of(row);
            Map<String, Expected> before = ExpectedRow.like(row);
            if (!levels.isEmpty()) {
                before.put("updated_at", shop.run().since(levels));
            }
            List<Step> steps = levels.stream().map(InventoryModel::step).toList();
            String key = Objects.requireNonNull(row.get("inventory_id")).s();
            tables.add("inventory", key, new ExpectedRow(levels, ArrivalOrders.contents(before, steps, true)));
        });
    }

    /** Returns whether a level is about any row. */
    boolean concernsARow(SentWebhook level) {
        return rows().stream().anyMatch(row -> concerns(level, row));
    }

    boolean isNewestOfARow(SentWebhook level) {
        return rows().stream().anyMatch(row -> WebhookClock.newest(of(row)).contains(level));
    }

    private List<Map<String, AttributeValue>> rows() {
        List<Map<String, AttributeValue>> rows = new ArrayList<>(shop.shop().inventory());
        shop.foreign("inventory").stream().map(ForeignRow::values).forEach(rows::add);
        return rows;
    }

    private List<SentWebhook> of(Map<String, AttributeValue> row) {
        return shop.about(Subject.INVENTORY_LEVEL).stream()
                .filter(level -> concerns(level, row))
                .toList();
    }

    private static Step step(SentWebhook level) {
        String clock = WebhookClock.of(level);
        BodyChange change = new BodyChange(level.body()).sets("shopify_clock", clock);
        if (isDisconnection(level)) {
            String second = WebhookClock.second(level).toString();
            change.says("quantity", true, Optional.empty())
                    .sets("shopify_updated_at", second)
                    .sets("clock_updated_at", second);
        } else {
            change.number("quantity", "available")
                    .time("shopify_updated_at", "updated_at")
                    .time("clock_updated_at", "updated_at");
        }
        return new Step(clock, change::over);
    }

    private static boolean concerns(SentWebhook level, Map<String, AttributeValue> row) {
        boolean sameItem = text(row, "inventory_item_id").equals(BodyFields.text(level.body(), "inventory_item_id"));
        Optional<String> location = text(row, "location_id");
        boolean here = location.isEmpty()
                ? !isDisconnection(level)
                : location.equals(BodyFields.text(level.body(), "location_id"));
        return sameItem && here;
    }

    private static boolean isDisconnection(SentWebhook level) {
        return level.topic() == SentTopic.INVENTORY_LEVELS_DISCONNECT;
    }

    private static Optional<String> text(Map<String, AttributeValue> row, String attribute) {
        return Optional.ofNullable(row.get(attribute)).map(AttributeValue::s);
    }
}
