package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies of one product, customer or order of its own, and its rows. */
abstract class ResourceFixture {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    static final ShopDomain SHOP = new ShopDomain(Delivery.SHOP);
    private static final AtomicLong IDS = new AtomicLong(60_000_000);
    final long id = IDS.addAndGet(100);

    @AfterEach
    void heal() {
        setup.faults.heal();
    }

    /** Returns a webhook about the resource, updated in a second of a minute. */
    Delivery updated(String topic, int second, String fields) {
        return Delivery.of(
                topic, "{\"id\": %d, \"updated_at\": \"2026-03-01T10:00:%02dZ\", %s}".formatted(id, second, fields));
    }

    Delivery deleted(String topic) {
        return Delivery.of(topic, "{\"id\": %d}".formatted(id));
    }

    Map<String, String> product() {
        return setup.row(Table.PRODUCTS, RowId.product(SHOP, shopifyId(id)));
    }

    Map<String, String> variant(long variant) {
        return setup.row(Table.PRODUCT_VARIANTS, RowId.variant(SHOP, shopifyId(variant)));
    }

    Map<String, String> customer() {
        return setup.row(Table.CUSTOMERS, RowId.customer(SHOP, shopifyId(id)));
    }

    Map<String, String> order() {
        return setup.row(Table.ORDERS, RowId.order(SHOP, shopifyId(id)));
    }

    static ShopifyId shopifyId(long id) {
        return new ShopifyId(Long.toString(id));
    }
}
