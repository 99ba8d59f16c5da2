package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.RequestedCustomer;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the tables have of one customer, read by keys and indexes.
 *
 * @param stores the ids of the shop's stores
 * @param rows by table; those of an order's lines, parcels and refunds are the order's
 */
record CustomerData(ShopDomain shop, Set<String> stores, RequestedCustomer customer, Map<Table, List<Row>> rows) {
    private static final List<Table> OF_ORDERS = List.of(Table.ORDER_ITEMS, Table.TRACKINGS, Table.REFUNDS);

    static CustomerData find(PrivacyRequest request, JsonNode body, Target opened) {
        ShopRows tables = ShopRows.of(request.shop(), opened);
        RequestedCustomer customer = new RequestedCustomer(
                request.customer(),
                Optional.ofNullable(body.path("customer").path("email").textValue()));
        CustomerData nobody = new CustomerData(request.shop(), tables.stores(), customer, Map.of());
        List<ShopifyId> requested = StreamSupport.stream(
                        body.path("orders_requested").spliterator(), false)
                .flatMap(order -> ShopifyId.parse(order.asText()).stream())
                .toList();

        Map<Table, List<Row>> rows = new LinkedHashMap<>();
        rows.put(Table.CUSTOMERS, tables.customers(customer::owns));
        List<Row> orders = tables.orders(requested, customer::owns, nobody::namesNobodyElse);
        rows.put(Table.ORDERS, orders);
        OF_ORDERS.forEach(table -> rows.put(table, tables.ofOrders(table, orders)));
        rows.put(Table.WEBHOOKS, tables.webhooks(resources(rows)));
        return new CustomerData(request.shop(), tables.stores(), customer, rows);
    }

    private static Set<String> resources(Map<Table, List<Row>> rows) {
        List<String> resources = new ArrayList<>();
        rows.getOrDefault(Table.CUSTOMERS, List.of())
                .forEach(row -> row.text(Column.SHOPIFY_CUSTOMER_ID).ifPresent(id -> resources.add("customers/" + id)));
        rows.getOrDefault(Table.ORDERS, List.of())
                .forEach(row -> row.text(Column.SHOPIFY_ORDER_ID).ifPresent(id -> resources.add("orders/" + id)));
        return Set.copyOf(resources);
    }

    /** An order of which only a fulfillment came names nobody; one that the request lists may be another's by mistake. */
    private boolean namesNobodyElse(Row order) {
        return customer.owns(order)
                || (order.value(Column.SHOPIFY_CUSTOMER_ID).isEmpty()
                        && order.value(Column.CUSTOMER_EMAIL).isEmpty());
    }

    /** Checks the document anew, row by row, whichever way each was found; returns what of it is not the customer's. */
    Optional<String> problem() {
        Set<String> orders = rows.getOrDefault(Table.ORDERS, List.of()).stream()
                .flatMap(row -> row.text(Column.ORDER_ID).stream())
                .collect(Collectors.toSet());
        return rows.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(row -> !isOurs(entry.getKey(), row, orders))
                        .map(row -> entry.getKey().name("") + " "
                                + row.text(entry.getKey().keyColumn()).orElse("") + " is not the customer's"))
                .findFirst();
    }

    private boolean isOurs(Table table, Row row, Set<String> orders) {
        boolean isOfTheShop = table == Table.WEBHOOKS
                ? row.text(Column.SHOP_DOMAIN).equals(Optional.of(shop.value()))
                : row.text(Column.STORE_ID).filter(stores::contains).isPresent();
        return isOfTheShop
                && switch (table) {
                    case CUSTOMERS -> customer.owns(row);
                    case ORDERS -> namesNobodyElse(row);
                    case ORDER_ITEMS, TRACKINGS, REFUNDS ->
                        row.text(Column.ORDER_ID).filter(orders::contains).isPresent();
                    case WEBHOOKS ->
                        row.text(Column.RESOURCE)
                                .filter(resources(rows)::contains)
                                .isPresent();
                    case STORES, INVENTORY, PRODUCTS, PRODUCT_VARIANTS, PRIVACY_REQUESTS -> false;
                };
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("shop_domain", shop.value());
        rows.forEach((table, found) ->
                found.forEach(row -> document.withArray(table.name("")).add(RowJson.of(row))));
        return document;
    }

    String summary() {
        return rows.entrySet().stream()
                .map(entry -> entry.getValue().size() + " " + entry.getKey().name(""))
                .collect(Collectors.joining(", "));
    }
}
