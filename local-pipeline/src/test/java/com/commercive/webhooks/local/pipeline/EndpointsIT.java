package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Each endpoint, from the posted webhook to the rows. */
final class EndpointsIT {
    private final TestShop shop = TestShop.installed();
    private final ObjectNode order = Sample.ORDERS_CREATE.body();
    private final long orderId = order.path("id").longValue();

    @Test
    void createsAnOrderWithItsItems() {
        PostedWebhook webhook = shop.post(Endpoint.ORDERS_CREATE, order);

        Map<String, AttributeValue> log = TestShop.awaitProcessed(webhook);
        assertThat(TestShop.text(log, "outcome")).isEqualTo("applied");
        assertThat(TestShop.text(log, "topic")).isEqualTo("orders/create");
        assertThat(TestShop.text(log, "store_id")).isEqualTo(shop.storeId());
        Map<String, AttributeValue> row = shop.order(orderId);
        assertThat(TestShop.text(row, "order_number")).isEqualTo("1047");
        assertThat(TestShop.text(row, "order_name")).isEqualTo("#1047");
        assertThat(TestShop.text(row, "customer_name")).isEqualTo("Ines Falkenrath");
        assertThat(TestShop.text(row, "customer_email")).isEqualTo("ines.falkenrath@example.com");
        assertThat(TestShop.text(row, "fulfillment_status")).isEqualTo("unfulfilled");
        assertThat(number(row, "total_price")).isEqualByComparingTo("84.70");
        assertThat(items(row))
                .hasSize(2)
                .allSatisfy(item -> assertThat(TestShop.text(item, "quantity")).isEqualTo("1"));
    }

    @Test
    void updatesAnOrderAndAddsItems() {
        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_CREATE, order));

        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_UPDATED, Sample.ORDERS_UPDATED.body()));

        Map<String, AttributeValue> row = shop.order(orderId);
        assertThat(TestShop.text(row, "financial_status")).isEqualTo("paid");
        assertThat(number(row, "total_price")).isEqualByComparingTo("104.60");
        assertThat(items(row)).hasSize(3);
    }

    @Test
    void createsAnOrderFromItsUpdate() {
        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_UPDATED, Sample.ORDERS_UPDATED.body()));

        assertThat(items(shop.order(orderId))).hasSize(3);
    }

    @Test
    void setsTheQuantityOfAnInventoryItem() {
        ObjectNode level = Sample.INVENTORY_LEVELS_UPDATE.body();
        String item = level.path("inventory_item_id").asText();
        Map<String, AttributeValue> row =
                inventory(item, level.path("location_id").asText());
        shop.put(Table.INVENTORY, row);

        TestShop.awaitProcessed(shop.post(Endpoint.INVENTORY_LEVELS_UPDATE, level));

        assertThat(shop.rows(Table.INVENTORY, "inventory_item_id", item))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(TestShop.text(changed, "inventory_id")).isEqualTo(shop.storeId());
                    assertThat(TestShop.text(changed, "quantity")).isEqualTo("23");
                    assertThat(TestShop.text(changed, "sku")).isEqualTo("SKU-1");
                });
    }

    @Test
    void appliesALevelToARowThatTheSyncWritesAfterIt() {
        ObjectNode level = Sample.INVENTORY_LEVELS_UPDATE.body();
        String item = level.path("inventory_item_id").asText();
        PostedWebhook webhook = shop.post(Endpoint.INVENTORY_LEVELS_UPDATE, level);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> RunningSystem.lines().stream()
                        .anyMatch(line -> line.contains("Not synced yet") && line.contains(webhook.id())));

        shop.put(Table.INVENTORY, inventory(item, level.path("location_id").asText()));

        assertThat(TestShop.text(TestShop.awaitProcessed(webhook), "outcome")).isEqualTo("applied");
        assertThat(shop.rows(Table.INVENTORY, "inventory_item_id", item))
                .singleElement()
                .satisfies(changed ->
                        assertThat(TestShop.text(changed, "quantity")).isEqualTo("23"));
    }

    @Test
    void ignoresAnInventoryItemThatIsNotSynced() {
        ObjectNode level = Sample.INVENTORY_LEVELS_UPDATE.body();

        Map<String, AttributeValue> log = TestShop.awaitProcessed(shop.post(Endpoint.INVENTORY_LEVELS_UPDATE, level));

        assertThat(TestShop.text(log, "outcome")).isEqualTo("ignored");
        assertThat(shop.rows(
                        Table.INVENTORY,
                        "inventory_item_id",
                        level.path("inventory_item_id").asText()))
                .isEmpty();
    }

    @Test
    void tracksAFulfillment() {
        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_CREATE, order));

        TestShop.awaitProcessed(shop.post(Endpoint.FULFILLMENTS_CREATE, Sample.FULFILLMENTS_CREATE.body()));

        Map<String, AttributeValue> row = shop.order(orderId);
        assertThat(TestShop.text(row, "fulfillment_status")).isEqualTo("fulfilled");
        assertThat(shop.rows(Table.TRACKINGS, "order_id", TestShop.text(row, "order_id")))
                .singleElement()
                .satisfies(tracking -> {
                    assertThat(TestShop.text(tracking, "tracking_number")).isEqualTo("00340434161094022115");
                    assertThat(TestShop.text(tracking, "tracking_company")).isEqualTo("DHL");
                    assertThat(TestShop.text(tracking, "status")).isEqualTo("success");
                });
    }

    @Test
    void deactivatesAStoreAndKeepsItsData() {
        TestShop.awaitProcessed(shop.post(Endpoint.ORDERS_CREATE, order));

        TestShop.awaitProcessed(shop.post(Endpoint.APP_UNINSTALLED, Sample.APP_UNINSTALLED.body()));

        assertThat(shop.store()).containsEntry("is_active", AttributeValue.fromBool(false));
        assertThat(shop.store()).containsKey("uninstalled_at");
        assertThat(items(shop.order(orderId))).hasSize(2);
    }

    private List<Map<String, AttributeValue>> items(Map<String, AttributeValue> row) {
        return shop.rows(Table.ORDER_ITEMS, "order_id", TestShop.text(row, "order_id"));
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
        return new BigDecimal(TestShop.text(row, attribute));
    }
}
