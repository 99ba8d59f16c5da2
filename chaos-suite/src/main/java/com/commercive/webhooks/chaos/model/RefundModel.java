package com.commercive.webhooks.chaos.model;

import com.commercive.webhooks.chaos.traffic.SentWebhook;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expected row of a refund, which is made once. Another service's row stays as it is. */
record RefundModel(ShopWebhooks shop, SentWebhook sent) {
    void addTo(ExpectedTables tables) {
        if (!isKnownToOthers()) {
            String id = sent.body().path("id").asText();
            BusinessRow row = BusinessRow.of(shop, Thing.REFUND, id, List.of(sent))
                    .with("shop_domain", shop.shop().domain())
                    .with("order_id", shop.key(Thing.ORDER, order()))
                    .with("shopify_order_id", order());
            tables.add(
                    Thing.REFUND.table(),
                    row.key(),
                    new ExpectedRow(List.of(sent), Set.of(change().over(row.columns()))));
        }
    }

    boolean isKnownToOthers() {
        return shop.foreign(Thing.REFUND, sent.body().path("id").asText()).isPresent();
    }

    private String order() {
        return sent.body().path("order_id").asText();
    }

    private BodyChange change() {
        JsonNode body = sent.body();
        return new BodyChange(body)
                .says("amount", true, Optional.of(new Expected.Decimal(amount(body.path("transactions")))))
                .says("currency", true, currency(body).map(Expected::text))
                .texts("note")
                .says("lines", true, lines(body.path("refund_line_items")))
                .time("processed_at", "processed_at")
                .time("shopify_created_at", "created_at")
                .sets("shopify_clock", WebhookClock.of(sent));
    }

    private static BigDecimal amount(JsonNode transactions) {
        BigDecimal amount = BigDecimal.ZERO;
        for (JsonNode one : transactions) {
            boolean counts = one.path("kind").asText().equals("refund")
                    && one.path("status").asText().equals("success");
            amount = counts ? amount.add(new BigDecimal(one.path("amount").asText())) : amount;
        }
        return amount;
    }

    private static Optional<String> currency(JsonNode body) {
        List<String> named = new ArrayList<>();
        body.path("transactions")
                .forEach(one -> BodyFields.text(one, "currency").ifPresent(named::add));
        body.path("refund_line_items")
                .forEach(line -> BodyFields.text(line.path("subtotal_set").path("shop_money"), "currency_code")
                        .ifPresent(named::add));
        return named.stream().findFirst();
    }

    private static Optional<Expected> lines(JsonNode lines) {
        List<AttributeValue> all = new ArrayList<>();
        lines.forEach(line -> {
            Map<String, AttributeValue> map = new LinkedHashMap<>();
            map.put(
                    "shopify_line_item_id",
                    AttributeValue.fromS(line.path("line_item_id").asText()));
            map.put("quantity", AttributeValue.fromN(line.path("quantity").asText()));
            map.put("subtotal", AttributeValue.fromN(line.path("subtotal").asText()));
            BodyFields.text(line, "restock_type")
                    .ifPresent(type -> map.put("restock_type", AttributeValue.fromS(type)));
            all.add(AttributeValue.fromM(map));
        });
        return all.isEmpty() ? Optional.empty() : Optional.of(new Expected.Exactly(AttributeValue.fromL(all)));
    }
}
