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

    private static List<String> columns(Table table) {
        return table.columns().stream().map(Column::attribute).toList();
    }
}
