package com.commercive.webhooks.model.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicTest {
    @ParameterizedTest
    @CsvSource({
        "orders/create, ORDERS",
        "orders/updated, ORDERS",
        "orders/cancelled, ORDERS",
        "orders/paid, ORDERS",
        "orders/fulfilled, ORDERS",
        "orders/partially_fulfilled, ORDERS",
        "fulfillments/create, FULFILLMENTS",
        "fulfillments/update, FULFILLMENTS",
        "inventory_levels/connect, INVENTORY_LEVELS",
        "inventory_levels/update, INVENTORY_LEVELS",
        "inventory_levels/disconnect, INVENTORY_LEVELS",
        "orders/edited, ORDER_EDITS",
        "orders/delete, ORDER_DELETIONS",
        "refunds/create, REFUNDS",
        "products/create, PRODUCTS",
        "products/update, PRODUCTS",
        "products/delete, PRODUCT_DELETIONS",
        "customers/create, CUSTOMERS",
        "customers/update, CUSTOMERS",
        "customers/delete, CUSTOMER_DELETIONS",
        "shop/update, SHOP",
        "app/scopes_update, SCOPES",
        "app/uninstalled, APP",
    })
    void appliesTopicsOfTheSameBodyAlike(String name, TopicFamily family) {
        assertThat(Topic.named(name)).map(Topic::family).contains(family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "orders/update", "Orders/create", "carts/update"})
    void appliesNoOtherTopic(String name) {
        assertThat(Topic.named(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers/data_request", "customers/redact", "shop/redact"})
    void knowsTheComplianceTopics(String name) {
        assertThat(ComplianceTopic.named(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers/create", "unknown", "orders/create"})
    void demandsNothingOfOtherTopics(String name) {
        assertThat(ComplianceTopic.named(name)).isEmpty();
    }

    /** A fulfillment in another message group than its order could be applied at the same time. */
    @ParameterizedTest
    @CsvSource({
        "ORDERS, id, orders/42",
        "FULFILLMENTS, order_id, orders/42",
        "ORDER_EDITS, order_edit.order_id, orders/42",
        "ORDER_DELETIONS, id, orders/42",
        "REFUNDS, order_id, orders/42",
        "INVENTORY_LEVELS, inventory_item_id, inventory_items/42",
        "PRODUCTS, id, products/42",
        "PRODUCT_DELETIONS, id, products/42",
        "CUSTOMERS, id, customers/42",
        "CUSTOMER_DELETIONS, id, customers/42",
    })
    void keepsOrderByTheResourceOfAFamily(TopicFamily family, String field, String resource) {
        assertThat(family.idField()).contains(field);
        assertThat(family.resource("42")).isEqualTo(resource);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APP", "SCOPES", "SHOP"})
    void keepsOrderForTheWholeShop(TopicFamily family) {
        assertThat(family.idField()).isEmpty();
    }
}
