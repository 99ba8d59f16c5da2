package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of one order, and its rows. */
abstract class OrderFixture {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    private static final AtomicLong IDS = new AtomicLong(1_000_000);
    final long order = IDS.addAndGet(100);

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    Delivery updated(String updatedAt, String fields) {
        return Delivery.of("orders/updated", body(updatedAt, fields));
    }

    String body(String updatedAt, String fields) {
        return "{\"id\": %d, \"updated_at\": \"%s\", %s}".formatted(order, updatedAt, fields);
    }

    String line(String fields) {
        return "\"line_items\": [{\"id\": %d, %s}]".formatted(order + 1, fields);
    }

    String orderId() {
        return RowId.order(new ShopDomain(Delivery.SHOP), id(order));
    }

    Map<String, String> orderRow() {
        return setup.row(Table.ORDERS, orderId());
    }

    static Map<String, String> itemRow(long line) {
        return setup.row(Table.ORDER_ITEMS, RowId.orderItem(new ShopDomain(Delivery.SHOP), id(line)));
    }

    static ShopifyId id(long id) {
        return new ShopifyId(Long.toString(id));
    }
}
