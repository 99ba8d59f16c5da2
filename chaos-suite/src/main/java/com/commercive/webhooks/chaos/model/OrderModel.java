package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.model.ArrivalOrders.Step;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The expected row of an order.
 *
 * @param bodies the webhooks of the order itself
 * @param fulfillments the webhooks of its fulfillments
 * @param deletions the webhooks that mark it
 */
record OrderModel(
        ShopWebhooks shop,
        String id,
        List<SentWebhook> bodies,
        List<SentWebhook> fulfillments,
        List<SentWebhook> deletions) {
    private static final List<String> PEOPLE = List.of("customer", "billing_address", "shipping_address");
    private static final List<String> NAMES = List.of("first_name", "last_name");

    void addTo(ExpectedTables tables) {
        List<SentWebhook> about =
                Stream.of(bodies, fulfillments, deletions).flatMap(List::stream).toList();
        BusinessRow row = BusinessRow.of(shop, Thing.ORDER, id, about)
                .with("shop_domain", shop.shop().domain());
        List<Step> steps = applicable().stream()
                .map(sent -> new Step(WebhookClock.of(sent), before -> after(sent, before)))
                .toList();
        FulfilledModel fulfilled = new FulfilledModel(fulfillments);
        Set<Map<String, Expected>> contents = ArrivalOrders.contents(row.columns(), steps, true).stream()
                .map(fulfilled::over)
                .map(content -> Deletions.over(content, deletions))
                .collect(Collectors.toSet());
        tables.add("orders", row.key(), new ExpectedRow(about, contents));
        new LineModel(shop, id, bodies, applicable()).addTo(tables);
    }

    private List<SentWebhook> applicable() {
        return shop.applicable(Thing.ORDER, id, bodies);
    }

    private static Map<String, Expected> after(SentWebhook sent, Map<String, Expected> row) {
        JsonNode body = sent.body();
        BodyChange change = new BodyChange(body)
                .texts("order_number", "currency", "financial_status")
                .text("order_name", "name")
                .numbers("subtotal_price", "total_tax", "total_discounts", "total_price")
                .numbers("current_subtotal_price", "current_total_tax")
                .numbers("current_total_discounts", "current_total_price")
                .says(
                        "test",
                        body.has("test"),
                        Optional.of(Expected.flag(true))
                                .filter(any -> body.path("test").asBoolean()))
                .time("cancelled_at", "cancelled_at")
                .time("shopify_created_at", "created_at")
                .time("shopify_updated_at", "updated_at")
                .time("clock_updated_at", "updated_at")
                .sets("shopify_clock", WebhookClock.of(sent));
        addCustomer(change, body);
        return FulfilledModel.said(sent, row, change.over(row));
    }

    /** A customer that is null says that there is none. What no place of the body says stays in the row. */
    private static void addCustomer(BodyChange change, JsonNode body) {
        JsonNode customer = body.path("customer");
        boolean guest = customer.isNull();
        boolean named =
                PEOPLE.stream().map(body::path).anyMatch(one -> NAMES.stream().anyMatch(one::has));
        change.says("customer_name", guest || named, name(body).map(Expected::text));
        Optional<String> email = BodyFields.text(body, "email")
                .or(() -> BodyFields.text(body, "contact_email"))
                .or(() -> BodyFields.text(customer, "email"));
        boolean mailed = body.has("email") || body.has("contact_email") || customer.has("email");
        change.says("customer_email", guest || mailed, email.map(Expected::text));
        change.says(
                "shopify_customer_id",
                guest || customer.has("id"),
                BodyFields.text(customer, "id").map(Expected::text));
    }

    private static Optional<String> name(JsonNode body) {
        return PEOPLE.stream()
                .map(body::path)
                .map(person -> NAMES.stream()
                        .flatMap(part -> BodyFields.text(person, part).stream())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
