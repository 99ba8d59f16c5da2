package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentTopic;
import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.commercive.webhooks.chaos.traffic.SimulatedShop;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The expected rows of an order, of its lines and of its fulfillments.
 *
 * @param bodies the webhooks of the order itself
 * @param fulfillments the webhooks of its fulfillments
 */
record OrderModel(SimulatedShop shop, String id, List<SentWebhook> bodies, List<SentWebhook> fulfillments) {
    void addTo(ExpectedTables tables) {
        Optional<SentWebhook> newest = WebhookClock.newest(bodies, any -> true);
        ExpectedRow row = new ExpectedRow()
                .is("order_id", key())
                .is("store_id", shop.storeId())
                .is("shop_domain", shop.domain())
                .is("shopify_order_id", id)
                .has("created_at", "updated_at");
        newest.ifPresent(body -> addAttributes(row, body));
        Optional<Instant> fulfilled = fulfilled();
        row.isText("fulfillment_updated_at", fulfilled.map(Instant::toString));
        row.isText("fulfillment_status", status(newest, fulfilled));
        row.isText("fulfillment_status_at", newest.map(OrderModel::statusAt));
        tables.add(Table.ORDERS, key(), row);
        newest.ifPresent(body -> body.body().path("line_items").forEach(line -> addLine(tables, body, line)));
        fulfillments.stream()
                .collect(Collectors.groupingBy(sent -> sent.body().path("id").asText()))
                .values()
                .forEach(changes -> addTracking(
                        tables, WebhookClock.newest(changes, any -> true).orElseThrow()));
    }

    private static void addAttributes(ExpectedRow row, SentWebhook sent) {
        JsonNode body = sent.body();
        for (String text : new String[] {"order_number", "currency", "financial_status"}) {
            row.isText(text, BodyFields.text(body, text));
        }
        row.isText("order_name", BodyFields.text(body, "name"));
        row.isText("customer_name", name(body));
        row.isText("customer_email", email(body));
        row.isText("shopify_customer_id", BodyFields.text(body.path("customer"), "id"));
        for (String money : new String[] {"subtotal_price", "total_tax", "total_discounts", "total_price"}) {
            row.isNumber(money, BodyFields.number(body, money));
            row.isNumber("current_" + money, BodyFields.number(body, "current_" + money));
        }
        if (body.path("test").asBoolean()) {
            row.is("test", Expected.flag(true));
        }
        row.isText("cancelled_at", BodyFields.timeText(body, "cancelled_at"));
        row.isText("shopify_created_at", BodyFields.timeText(body, "created_at"));
        row.isText("shopify_updated_at", BodyFields.timeText(body, "updated_at"));
        row.isText("clock_updated_at", BodyFields.timeText(body, "updated_at"));
        row.is("shopify_clock", WebhookClock.of(sent));
    }

    private static Optional<String> name(JsonNode body) {
        return Stream.of("customer", "billing_address", "shipping_address")
                .map(body::path)
                .map(person -> Stream.of("first_name", "last_name")
                        .flatMap(part -> BodyFields.text(person, part).stream())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static Optional<String> email(JsonNode body) {
        return BodyFields.text(body, "email")
                .or(() -> BodyFields.text(body, "contact_email"))
                .or(() -> BodyFields.text(body.path("customer"), "email"));
    }

    /** Returns when the newest fulfillment that ships something was made. */
    private Optional<Instant> fulfilled() {
        return fulfillments.stream()
                .filter(sent ->
                        BodyFields.text(sent.body(), "status").orElse("success").equals("success"))
                .flatMap(sent -> made(sent).stream())
                .max(Instant::compareTo);
    }

    /** A scan without the time of its fulfillment says nothing of the order. */
    private static Optional<Instant> made(SentWebhook fulfillment) {
        Optional<Instant> first = fulfillment.topic() == SentTopic.FULFILLMENTS_CREATE
                ? Optional.of(WebhookClock.second(fulfillment))
                : Optional.empty();
        return BodyFields.time(fulfillment.body(), "created_at").or(() -> first);
    }

    /** Returns the status of the newer source. Within one second, a status in the body wins and none loses. */
    private static Optional<String> status(Optional<SentWebhook> newest, Optional<Instant> fulfilled) {
        Optional<String> ofBody = newest.flatMap(sent -> BodyFields.text(sent.body(), "fulfillment_status"))
                .filter(status -> !status.equals("unfulfilled"));
        if (fulfilled.isEmpty()) {
            return newest.map(body -> ofBody.orElse("unfulfilled"));
        }
        boolean bodyWins = newest.map(OrderModel::statusAt)
                .map(second -> Instant.parse(second).compareTo(fulfilled.get()))
                .filter(order -> order > 0 || (order == 0 && ofBody.isPresent()))
                .isPresent();
        return Optional.of(bodyWins ? ofBody.orElse("unfulfilled") : "fulfilled");
    }

    /** A body without the field never sentTime a status. */
    private static String statusAt(SentWebhook body) {
        return body.body().has("fulfillment_status") ? WebhookClock.second(body).toString() : Instant.EPOCH.toString();
    }

    private void addLine(ExpectedTables tables, SentWebhook sent, JsonNode line) {
        String key = RowId.orderItem(new ShopDomain(shop.domain()), id(line, "id"));
        ExpectedRow row = new ExpectedRow()
                .is("order_item_id", key)
                .is("order_id", key())
                .is("store_id", shop.storeId())
                .is("shopify_line_item_id", line.path("id").asText())
                .has("created_at", "updated_at")
                .isText("shopify_product_id", BodyFields.text(line, "product_id"))
                .isText("shopify_variant_id", BodyFields.text(line, "variant_id"))
                .is("shopify_clock", WebhookClock.of(sent));
        for (String text : new String[] {"title", "variant_title", "sku"}) {
            row.isText(text, BodyFields.text(line, text));
        }
        for (String number : new String[] {"quantity", "current_quantity", "price"}) {
            row.isNumber(number, BodyFields.number(line, number));
        }
        tables.add(Table.ORDER_ITEMS, key, row);
    }

    private void addTracking(ExpectedTables tables, SentWebhook newest) {
        JsonNode body = newest.body();
        String key = RowId.tracking(new ShopDomain(shop.domain()), id(body, "id"));
        ExpectedRow row = new ExpectedRow()
                .is("tracking_id", key)
                .is("order_id", key())
                .is("store_id", shop.storeId())
                .is("shopify_order_id", id)
                .is("shopify_fulfillment_id", body.path("id").asText())
                .has("created_at", "updated_at")
                .isTexts("tracking_numbers", BodyFields.texts(body, "tracking_numbers"))
                .isTexts("tracking_urls", BodyFields.texts(body, "tracking_urls"))
                .isText("shipped_at", BodyFields.timeText(body, "created_at"))
                .isText("shopify_updated_at", BodyFields.timeText(body, "updated_at"))
                .isText("clock_updated_at", BodyFields.timeText(body, "updated_at"))
                .is("shopify_clock", WebhookClock.of(newest));
        for (String text :
                new String[] {"tracking_number", "tracking_company", "tracking_url", "status", "shipment_status"}) {
            row.isText(text, BodyFields.text(body, text));
        }
        tables.add(Table.TRACKINGS, key, row);
    }

    private String key() {
        return RowId.order(new ShopDomain(shop.domain()), new ShopifyId(id));
    }

    private static ShopifyId id(JsonNode node, String field) {
        return new ShopifyId(Objects.requireNonNull(node.path(field).asText()));
    }
}
