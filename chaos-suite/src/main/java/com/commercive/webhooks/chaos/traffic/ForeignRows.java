package com.commercive.webhooks.chaos.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows that another service of the platform made under ids of its own: it has no clocks, and notes of its own. */
record ForeignRows(SimulatedShop shop, SeededRandom random) {
    /** A time before all webhooks, with an offset, and one between them. */
    private static final List<String> UPDATES = List.of("2026-01-19T11:00:00.5+02:00", "2026-01-20T11:00:01.5+01:00");

    /** Returns an order with a line, its shipments and its refunds. */
    List<ForeignRow> order(long id, long line, List<Long> parcels, List<Long> refunds) {
        ForeignRow order = timed("orders", "order_id", Map.of("shopify_order_id", id));
        String key = order.text("order_id");
        List<ForeignRow> rows = new ArrayList<>();
        rows.add(order);
        rows.add(under(key, "order_items", "order_item_id", Map.of("shopify_line_item_id", line)));
        for (long parcel : parcels) {
            Map<String, Long> ids = Map.of("shopify_order_id", id, "shopify_fulfillment_id", parcel);
            rows.add(under(key, "trackings", "tracking_id", ids));
        }
        for (long refund : refunds) {
            Map<String, Long> ids = Map.of("shopify_order_id", id, "shopify_refund_id", refund);
            if (random.oneIn(2)) {
                rows.add(under(key, "refunds", "refund_id", ids));
            }
        }
        return rows;
    }

    /** Returns a product with a variant. */
    List<ForeignRow> product(long id, long variant) {
        ForeignRow product = timed("products", "product_id", Map.of("shopify_product_id", id));
        Map<String, AttributeValue> row = row(Map.of("shopify_product_id", id, "shopify_variant_id", variant));
        row.put("product_id", SimulatedShop.text(product.text("product_id")));
        return List.of(product, made("product_variants", "variant_id", row));
    }

    List<ForeignRow> customer(long id) {
        return List.of(timed("customers", "customer_id", Map.of("shopify_customer_id", id)));
    }

    private ForeignRow timed(String table, String key, Map<String, Long> ids) {
        Map<String, AttributeValue> row = row(ids);
        row.put("shop_domain", SimulatedShop.text(shop.domain()));
        if (random.oneIn(2)) {
            row.put("shopify_updated_at", SimulatedShop.text(random.of(UPDATES)));
        }
        return made(table, key, row);
    }

    private ForeignRow under(String order, String table, String key, Map<String, Long> ids) {
        Map<String, AttributeValue> row = row(ids);
        row.put("order_id", SimulatedShop.text(order));
        return made(table, key, row);
    }

    private Map<String, AttributeValue> row(Map<String, Long> ids) {
        Map<String, AttributeValue> row = new HashMap<>(Map.of(
                "store_id", SimulatedShop.text(shop.storeId()),
                "note_of_another_service", SimulatedShop.text(random.personal("note")),
                "created_at", SimulatedShop.text("2026-01-19T09:00:00.000Z"),
                "updated_at", SimulatedShop.text("2026-01-19T09:00:00.000Z")));
        ids.forEach((name, id) -> row.put(name, SimulatedShop.text(Long.toString(id))));
        return row;
    }

    private ForeignRow made(String table, String key, Map<String, AttributeValue> row) {
        row.put(key, SimulatedShop.text(random.uuid()));
        return new ForeignRow(table, key, row, Set.of());
    }
}
