package com.commercive.webhooks.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of tables, keys and indexes must never change, as other services of the platform use them. */
final class TableTest {
    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(Table.STORES, "commercive_stores", "store_id", List.of(all("shop_domain", ""))),
                Arguments.of(
                        Table.ORDERS,
                        "commercive_orders",
                        "order_id",
                        List.of(some("shopify_order_id", "", "store_id"), all("store_id", "created_at"))),
                Arguments.of(
                        Table.ORDER_ITEMS, "commercive_order_items", "order_item_id", List.of(all("order_id", ""))),
                Arguments.of(
                        Table.INVENTORY,
                        "commercive_inventory",
                        "inventory_id",
                        List.of(some("inventory_item_id", "", "store_id"))),
                Arguments.of(Table.TRACKINGS, "commercive_trackings", "tracking_id", List.of(all("order_id", ""))),
                Arguments.of(
                        Table.PRODUCTS,
                        "commercive_products",
                        "product_id",
                        List.of(some("shopify_product_id", "", "store_id"))),
                Arguments.of(
                        Table.PRODUCT_VARIANTS,
                        "commercive_product_variants",
                        "variant_id",
                        List.of(all("product_id", ""))),
                Arguments.of(
                        Table.CUSTOMERS,
                        "commercive_customers",
                        "customer_id",
                        List.of(
                                some("shopify_customer_id", "", "store_id"),
                                index("store_id", "created_at", Index.Projection.KEYS_ONLY))),
                Arguments.of(Table.REFUNDS, "commercive_refunds", "refund_id", List.of(all("order_id", ""))),
                Arguments.of(
                        Table.WEBHOOKS,
                        "commercive_webhooks",
                        "webhook_id",
                        List.of(
                                some("failed", "created_at", "topic", "error"),
                                some("shop_domain", "created_at", "topic", "resource"))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isAsThePlatformKnowsIt(Table table, String name, String key, List<Index> indexes) {
        assertThat(table.name("commercive_")).isEqualTo(name);
        assertThat(table.key()).isEqualTo(key);
        assertThat(table.indexes()).isEqualTo(indexes);
    }

    /** Prevents a column that is written to a table which does not have it, and so stands in no contract. */
    @ParameterizedTest
    @EnumSource
    void aTableHasEachColumn(Column column) {
        assertThat(Table.values()).anyMatch(table -> table.columns().contains(column));
    }

    @Test
    void findsAnIndexByItsPartitionKey() {
        assertThat(Table.ORDERS.indexOn(Column.STORE_ID).name()).isEqualTo("store_id-created_at-index");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.ORDERS.indexOn(Column.ORDER_NAME))
                .withMessage("orders has no index on order_name");
    }

    @Test
    void anIndexWithoutAListHoldsAllAttributes() {
        assertThat(Table.ORDER_ITEMS.indexOn(Column.ORDER_ID).holdsAllAttributes())
                .isTrue();
        assertThat(Table.WEBHOOKS.indexOn(Column.FAILED).holdsAllAttributes()).isFalse();
    }

    private static Index all(String partitionKey, String sortKey) {
        return index(partitionKey, sortKey, Index.Projection.ALL);
    }

    private static Index some(String partitionKey, String sortKey, String... attributes) {
        return index(partitionKey, sortKey, Index.Projection.INCLUDE, attributes);
    }

    private static Index index(String partitionKey, String sortKey, Index.Projection projection, String... attributes) {
        String name = sortKey.isEmpty() ? partitionKey + "-index" : partitionKey + "-" + sortKey + "-index";
        return new Index(
                name,
                partitionKey,
                Optional.of(sortKey).filter(key -> !key.isEmpty()),
                projection,
                List.of(attributes));
    }
}
