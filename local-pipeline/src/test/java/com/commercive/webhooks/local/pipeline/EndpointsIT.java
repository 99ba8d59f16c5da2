package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Webhook;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Each endpoint, from the post to the rows. */
final class EndpointsIT {
    private final Shop shop = Shop.installed();
    private final ObjectNode order = Sample.ORDERS_CREATE.body();
    private final long orderId = order.path("id").longValue();

    @Test
    void createsAnOrderWithItsItems() {
        Webhook webhook = shop.post(Endpoint.ORDERS_CREATE, order);

        Map<String, AttributeValue> log = Shop.awaitProcessed(webhook);
        assertThat(Shop.text(log, "outcome")).isEqualTo("applied");
        assertThat(Shop.text(log, "topic")).isEqualTo("orders/create");
        assertThat(Shop.text(log, "store_id")).isEqualTo(shop.storeId());
        Map<String, AttributeValue> row = shop.order(orderId);
        assertThat(Shop.text(row, "order_number")).isEqualTo("1047");
        assertThat(Shop.text(row, "order_name")).isEqualTo("#1047");
        assertThat(Shop.text(row, "customer_name")).isEqualTo("Ines Falkenrath");
        assertThat(Shop.text(row, "customer_email")).isEqualTo("ines.falkenrath@example.com");
        assertThat(Shop.text(row, "fulfillment_status")).isEqualTo("unfulfilled");
        assertThat(number(row, "total_price")).isEqualByComparingTo("84.70");
        assertThat(items(row))
                .hasSize(2)
                .allSatisfy(item -> assertThat(Shop.text(item, "quantity")).isEqualTo("1"));
    }

    @Test
    void updatesAnOrderAndAddsItems() {
        Shop.awaitProcessed(shop.post(Endpoint.ORDERS_CREATE, order));

        Shop.awaitProcessed(shop.post(Endpoint.ORDERS_UPDATED, Sample.ORDERS_UPDATED.body()));

        Map<String, AttributeValue> row = shop.order(orderId);
        assertThat(Shop.text(row, "financial_status")).isEqualTo("paid");
        assertThat(number(row, "total_price")).isEqualByComparingTo("104.60");
        assertThat(items(row)).hasSize(3);
    }

    @Test
    void createsAnOrderFromItsUpdate() {
        Shop.awaitProcessed(shop.post(Endpoint.ORDERS_UPDATED, Sample.ORDERS_UPDATED.body()));

        assertThat(items(shop.order(orderId))).hasSize(3);
    }

    @Test
    void setsTheQuantityOfAnInventoryItem() {
        ObjectNode level = Sample.INVENTORY_LEVELS_UPDATE.body();
        String item = level.path("inventory_item_id").asText();
        Map<String, AttributeValue> row =
                inventory(item, level.path("location_id").asText());
        shop.put(Table.INVENTORY, row);

        Shop.awaitProcessed(shop.post(Endpoint.INVENTORY_LEVELS_UPDATE, level));

        assertThat(shop.rows(Table.INVENTORY, "inventory_item_id", item))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(Shop.text(changed, "inventory_id")).isEqualTo(shop.storeId());
                    assertThat(Shop.text(changed, "quantity")).isEqualTo("23");
                    assertThat(Shop.text(changed, "sku")).isEqualTo("SKU-1");
                });
    }

    @Test
    void ignoresAnInventoryItemThatIsNotSyncedYet() {
        ObjectNode level = Sample.INVENTORY_LEVELS_UPDATE.body();

        Map<String, AttributeValue> log = Shop.awaitProcessed(shop.post(Endpoint.INVENTORY_LEVELS_UPDATE, level));

        assertThat(Shop.text(log, "outcome")).isEqualTo("ignored");
        assertThat(shop.rows(
                        Table.INVENTORY,
                        "inventory_item_id",
                        level.path("inventory_item_id").asText()))
                .isEmpty();
    }

    @Test
    void tracksAFulfillment() {
        Shop.awaitProcessed(shop.post(Endpoint.ORDERS_CREATE, order));

        Shop.awaitProcessed(shop.post(Endpoint.FULFILLMENTS_CREATE, Sample.FULFILLMENTS_CREATE.body()));

        Map<String, AttributeValue> row = shop.order(orderId);
        assertThat(Shop.text(row, "fulfillment_status")).isEqualTo("fulfilled");
        assertThat(shop.rows(Table.TRACKINGS, "order_id", Shop.text(row, "order_id")))
                .singleElement()
                .satisfies(tracking -> {
                    assertThat(Shop.text(tracking, "tracking_number")).isEqualTo("00340434161094022115");
                    assertThat(Shop.text(tracking, "tracking_company")).isEqualTo("DHL");
                    assertThat(Shop.text(tracking, "status")).isEqualTo("success");
                });
    }

    @Test
    void deactivatesAStoreAndKeepsItsData() {
        Shop.awaitProcessed(shop.post(Endpoint.ORDERS_CREATE, order));

        Shop.awaitProcessed(shop.post(Endpoint.APP_UNINSTALLED, Sample.APP_UNINSTALLED.body()));

        assertThat(shop.store()).containsEntry("is_active", AttributeValue.fromBool(false));
        assertThat(shop.store()).containsKey("uninstalled_at");
        assertThat(items(shop.order(orderId))).hasSize(2);
    }

    private List<Map<String, AttributeValue>> items(Map<String, AttributeValue> row) {
        return shop.rows(Table.ORDER_ITEMS, "order_id", Shop.text(row, "order_id"));
    }

    private Map<String, AttributeValue> inventory(String item, String location) {
        return Map.of(
                "inventory_id", AttributeValue.fromS(shop.storeId()),
                "store_id", AttributeValue.fromS(shop.storeId()),
                "inventory_item_id", AttributeValue.fromS(item),
                "location_id", AttributeValue.fromS(location),
                "sku", AttributeValue.fromS("SKU-1"),
                "quantity", AttributeValue.fromN("1"));
    }

    private static BigDecimal number(Map<String, AttributeValue> row, String attribute) {
        return new BigDecimal(Shop.text(row, attribute));
    }
}
