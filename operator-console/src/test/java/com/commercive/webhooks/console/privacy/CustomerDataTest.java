package com.commercive.webhooks.console.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.privacy.RequestedCustomer;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The check of an export: a row of somebody else, however it came in, and nothing is written. */
final class CustomerDataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CUSTOMERS   | customer_id   | store_id=store-1, shopify_customer_id=7         | -",
                "CUSTOMERS   | customer_id   | store_id=store-1, shopify_customer_id=8         | customers x is not the customer's",
                "CUSTOMERS   | customer_id   | store_id=store-2, shopify_customer_id=7         | customers x is not the customer's",
                "ORDERS      | order_id      | store_id=store-1, customer_email=BO@example.com | -",
                "ORDERS      | order_id      | store_id=store-1                                | -",
                "ORDERS      | order_id      | store_id=store-1, customer_email=an@example.com | orders x is not the customer's",
                "ORDER_ITEMS | order_item_id | store_id=store-1, order_id=another              | order_items x is not the customer's",
                "REFUNDS     | refund_id     | store_id=store-1, order_id=another              | refunds x is not the customer's",
                "WEBHOOKS    | webhook_id    | shop_domain=shop.myshopify.com, resource=orders/9 | webhooks x is not the customer's",
                "PRODUCTS    | product_id    | store_id=store-1                                | products x is not the customer's",
            })
    void findsWhatIsAnothers(Table table, String key, String columns, String problem) {
        Map<String, AttributeValue> row = new HashMap<>(Map.of(key, AttributeValue.fromS("x")));
        for (String column : columns.split(", ", -1)) {
            row.put(column.split("=", 2)[0], AttributeValue.fromS(column.split("=", 2)[1].strip()));
        }
        CustomerData data = new CustomerData(
                new ShopDomain("shop.myshopify.com"),
                Set.of("store-1"),
                new RequestedCustomer(Optional.of(new ShopifyId("7")), Optional.of("bo@example.com")),
                Map.of(table, List.of(new Row(row))));

        assertThat(data.problem()).isEqualTo(Optional.ofNullable(problem));
    }
}
