package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.ArrivalOrders.Step;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import java.util.List;

/** The expected row of a fulfillment. */
record TrackingModel(ShopWebhooks shop, String order, String id, List<SentWebhook> changes) {
    void addTo(ExpectedTables tables) {
        BusinessRow row = BusinessRow.of(shop, Thing.TRACKING, id, changes)
                .with("order_id", shop.key(Thing.ORDER, order))
                .with("shopify_order_id", order);
        List<Step> steps = changes.stream().map(TrackingModel::step).toList();
        tables.add(
                Thing.TRACKING.table(),
                row.key(),
                new ExpectedRow(changes, ArrivalOrders.contents(row.columns(), steps, true)));
    }

    private static Step step(SentWebhook sent) {
        BodyChange change = new BodyChange(sent.body())
                .texts("tracking_number", "tracking_company", "tracking_url", "status", "shipment_status")
                .lists("tracking_numbers", "tracking_urls")
                .time("shipped_at", "created_at")
                .time("shopify_updated_at", "updated_at")
                .time("clock_updated_at", "updated_at")
                .sets("shopify_clock", WebhookClock.of(sent));
        return new Step(WebhookClock.of(sent), change::over);
    }
}
