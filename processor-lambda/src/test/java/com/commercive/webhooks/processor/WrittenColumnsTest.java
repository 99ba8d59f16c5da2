package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Prevents a column that the data dictionary promises and nobody writes, and one that is written and stands in no
 * dictionary: a body with all fields fills exactly the columns of its table.
 */
final class WrittenColumnsTest extends OrderFixture {
    private static final String TIMES =
            "\"created_at\": \"2026-03-01T08:00:00Z\", \"updated_at\": \"2026-03-01T10:00:00Z\"";

    @BeforeEach
    void applyFullBodies() {
        setup.process(Delivery.of("orders/updated", """
                {"id": %d, "name": "#1001", "order_number": 1001, "currency": "USD", "email": "bo@example.com", "test": true,
                 "subtotal_price": "1.00", "total_tax": "1.00", "total_discounts": "1.00", "total_price": "1.00",
                 "current_subtotal_price": "1.00", "current_total_tax": "1.00", "current_total_discounts": "1.00",
                 "current_total_price": "1.00", "financial_status": "paid", "fulfillment_status": "partial",
                 "cancelled_at": "2026-03-01T09:00:00Z", %s, "customer": {"id": 77, "first_name": "Bo"},
                 "line_items": [{"id": %d, "product_id": 5, "variant_id": 6, "title": "Cup", "variant_title": "Blue",
                                 "sku": "C-1", "quantity": 2, "current_quantity": 1, "price": "5.05"}]}
                """.formatted(order, TIMES, order + 1)));
        setup.process(Delivery.of("fulfillments/create", """
                {"id": %d, "order_id": %d, "status": "success", "tracking_number": "1Z", "tracking_numbers": ["1Z"],
                 "tracking_company": "UPS", "tracking_url": "https://example.com/1Z", "shipment_status": "in_transit",
                 "tracking_urls": ["https://example.com/1Z"], %s}
                """.formatted(order + 2, order, TIMES)));
        setup.process(Delivery.of("orders/delete", "{\"id\": %d}".formatted(order)));
        setup.process(Delivery.of("products/update", """
                {"id": %d, "title": "Cup", "handle": "cup", "status": "active", "vendor": "Acme", "product_type": "Mug",
                 "tags": "a", "image": {"src": "https://example.com/1.png"}, "published_at": "2026-03-01T08:00:00Z", %s,
                 "variants": [{"id": %d, "inventory_item_id": 5, "title": "Blue", "sku": "C-1", "barcode": "40",
                               "price": "5.05", "compare_at_price": "6.05", "position": 1, %s}]}
                """.formatted(order + 3, TIMES, order + 4, TIMES)));
        setup.process(Delivery.of("products/delete", "{\"id\": %d}".formatted(order + 3)));
        setup.process(Delivery.of("customers/update", """
                {"id": %d, "email": "bo@example.com", "first_name": "Bo", "last_name": "Ek", "phone": "+4642",
                 "state": "enabled", "tags": "vip", "currency": "SEK", "verified_email": true, %s}
                """.formatted(order + 5, TIMES)));
        setup.process(Delivery.of("customers/delete", "{\"id\": %d}".formatted(order + 5)));
        setup.process(Delivery.of("refunds/create", """
                {"id": %d, "order_id": %d, "note": "broken", "processed_at": "2026-03-01T08:00:00Z", %s,
                 "refund_line_items": [{"line_item_id": 1, "quantity": 1}],
                 "transactions": [{"kind": "refund", "status": "success", "amount": "1.00", "currency": "EUR"}]}
                """.formatted(order + 6, order, TIMES)));
    }

    @Test
    void ordersHaveThoseOfTheirTable() {
        assertThat(orderRow()).containsOnlyKeys(columns(Table.ORDERS));
    }

    @Test
    void linesHaveThoseOfTheirTable() {
        assertThat(itemRow(order + 1)).containsOnlyKeys(columns(Table.ORDER_ITEMS));
    }

    @Test
    void fulfillmentsHaveThoseOfTheirTable() {
        Map<String, String> row =
                setup.row(Table.TRACKINGS, RowId.tracking(new ShopDomain(Delivery.SHOP), id(order + 2)));

        assertThat(row).containsOnlyKeys(columns(Table.TRACKINGS));
    }

    @Test
    void productsHaveThoseOfTheirTable() {
        assertThat(setup.row(Table.PRODUCTS, RowId.product(new ShopDomain(Delivery.SHOP), id(order + 3))))
                .containsOnlyKeys(columns(Table.PRODUCTS));
    }

    @Test
    void variantsHaveThoseOfTheirTable() {
        setup.process(Delivery.of(
                "products/update",
                "{\"id\": %d, \"updated_at\": \"2026-03-01T10:00:01Z\", \"variants\": []}".formatted(order + 3)));

        assertThat(setup.row(Table.PRODUCT_VARIANTS, RowId.variant(new ShopDomain(Delivery.SHOP), id(order + 4))))
                .containsOnlyKeys(columns(Table.PRODUCT_VARIANTS));
    }

    @Test
    void customersHaveThoseOfTheirTable() {
        assertThat(setup.row(Table.CUSTOMERS, RowId.customer(new ShopDomain(Delivery.SHOP), id(order + 5))))
                .containsOnlyKeys(columns(Table.CUSTOMERS));
    }

    @Test
    void refundsHaveThoseOfTheirTable() {
        assertThat(setup.row(Table.REFUNDS, RowId.refund(new ShopDomain(Delivery.SHOP), id(order + 6))))
                .containsOnlyKeys(columns(Table.REFUNDS));
    }

    /** The privacy function alone writes when a row was redacted. */
    private static List<String> columns(Table table) {
        return table.columns().stream()
                .filter(column -> column != Column.REDACTED_AT)
                .map(Column::attribute)
                .toList();
    }
}
