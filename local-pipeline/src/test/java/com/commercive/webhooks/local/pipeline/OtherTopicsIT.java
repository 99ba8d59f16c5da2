package com.commercive.webhooks.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.model.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The topics without an endpoint of their own, from the posted webhook to the rows. */
final class OtherTopicsIT {
    private final TestShop shop = TestShop.installed();

    @Test
    void keepsAProductWithItsVariants() {
        apply(Sample.PRODUCTS_CREATE);

        apply(Sample.PRODUCTS_UPDATE);

        Map<String, AttributeValue> product = only(Table.PRODUCTS, "shopify_product_id", Sample.PRODUCTS_CREATE);
        assertThat(TestShop.text(product, "title")).isEqualTo("Teekanne Hafen");
        assertThat(TestShop.text(product, "status")).isEqualTo("active");
        assertThat(shop.rows(Table.PRODUCT_VARIANTS, "product_id", TestShop.text(product, "product_id")))
                .extracting(variant -> TestShop.text(variant, "sku"))
                .containsExactlyInAnyOrder("NK-TK-HAF-GRN", "NK-TK-HAF-BLU");
    }

    @Test
    void keepsACustomer() {
        apply(Sample.CUSTOMERS_CREATE);

        apply(Sample.CUSTOMERS_UPDATE);

        Map<String, AttributeValue> customer = only(Table.CUSTOMERS, "shopify_customer_id", Sample.CUSTOMERS_CREATE);
        assertThat(TestShop.text(customer, "first_name")).isEqualTo("Ines");
        assertThat(TestShop.text(customer, "state")).isEqualTo("enabled");
    }

    @Test
    void keepsARefundUnderItsOrder() {
        apply(Sample.ORDERS_CREATE);

        apply(Sample.REFUNDS_CREATE);

        Map<String, AttributeValue> order = only(Table.ORDERS, "shopify_order_id", Sample.ORDERS_CREATE);
        assertThat(shop.rows(Table.REFUNDS, "order_id", TestShop.text(order, "order_id")))
                .singleElement()
                .satisfies(refund -> assertThat(new BigDecimal(TestShop.text(refund, "amount")))
                        .isEqualByComparingTo("49.90"));
    }

    @Test
    void ignoresAnEditAndNamesItsOrder() {
        Map<String, AttributeValue> log = TestShop.awaitProcessed(shop.post(Sample.ORDERS_EDITED));

        assertThat(TestShop.text(log, "outcome")).isEqualTo("ignored");
        assertThat(TestShop.text(log, "resource"))
                .isEqualTo("orders/" + Sample.ORDERS_CREATE.body().path("id").asText());
    }

    @Test
    void marksWhatIsDeleted() {
        for (Sample sample : List.of(
                Sample.ORDERS_CREATE,
                Sample.ORDERS_DELETE,
                Sample.PRODUCTS_CREATE,
                Sample.PRODUCTS_DELETE,
                Sample.CUSTOMERS_CREATE,
                Sample.CUSTOMERS_DELETE)) {
            apply(sample);
        }

        assertThat(only(Table.ORDERS, "shopify_order_id", Sample.ORDERS_DELETE))
                .containsKeys("deleted_at", "total_price");
        assertThat(only(Table.PRODUCTS, "shopify_product_id", Sample.PRODUCTS_DELETE))
                .containsKeys("deleted_at", "title");
        assertThat(only(Table.CUSTOMERS, "shopify_customer_id", Sample.CUSTOMERS_DELETE))
                .containsKeys("deleted_at", "first_name");
    }

    @Test
    void keepsWhatAShopSaysOfItself() {
        apply(Sample.SHOP_UPDATE);

        apply(Sample.APP_SCOPES_UPDATE);

        assertThat(shop.store()).containsKey("scopes");
        assertThat(TestShop.text(shop.store(), "shop_name")).isEqualTo("Demo Store");
        assertThat(TestShop.text(shop.store(), "timezone")).isEqualTo("Europe/Berlin");
    }

    private void apply(Sample sample) {
        Map<String, AttributeValue> log = TestShop.awaitProcessed(shop.post(sample));
        assertThat(TestShop.text(log, "outcome")).isEqualTo("applied");
    }

    private Map<String, AttributeValue> only(Table table, String attribute, Sample sample) {
        List<Map<String, AttributeValue>> rows =
                shop.rows(table, attribute, sample.body().path("id").asText());
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
