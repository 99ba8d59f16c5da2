package com.commercive.webhooks.console.privacy;

import com.commercive.webhooks.console.connection.Target;
import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The rows of one shop.
 *
 * @param stores the ids of its stores
 */
record ShopRows(ShopDomain shop, Set<String> stores, DynamoDbClient dynamoDb, String tablePrefix) {
    static ShopRows of(ShopDomain shop, Target opened) {
        ShopRows none = new ShopRows(shop, Set.of(), opened.dynamoDb(), opened.tablePrefix());
        Set<String> stores = none.query(Table.STORES, Column.SHOP_DOMAIN, shop.value())
                .flatMap(row -> row.text(Column.STORE_ID).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new ShopRows(shop, stores, opened.dynamoDb(), opened.tablePrefix());
    }

    /** Returns the customers of all stores that are wanted. */
    List<Row> customers(Predicate<Row> wanted) {
        return stores.stream()
                .flatMap(store -> query(Table.CUSTOMERS, Column.STORE_ID, store))
                .flatMap(
                        key -> get(Table.CUSTOMERS, key.text(Column.CUSTOMER_ID).orElseThrow()))
                .filter(wanted)
                .toList();
    }

    /**
     * Returns orders, each once.
     *
     * @param wanted of all orders of the shop
     * @param wantedOfNamed of those with these ids
     */
    List<Row> orders(List<ShopifyId> ids, Predicate<Row> wanted, Predicate<Row> wantedOfNamed) {
        Map<String, Row> orders = new LinkedHashMap<>();
        Stream<Row> named = ids.stream()
                .flatMap(id -> get(Table.ORDERS, RowId.order(shop, id)))
                .filter(wantedOfNamed);
        Stream<Row> others = stores.stream()
                .flatMap(store -> query(Table.ORDERS, Column.STORE_ID, store))
                .filter(wanted);
        Stream.concat(named, others)
                .forEach(row -> orders.put(row.text(Column.ORDER_ID).orElseThrow(), row));
        return List.copyOf(orders.values());
    }

    List<Row> ofOrders(Table table, List<Row> orders) {
        return orders.stream()
                .flatMap(order -> query(
                        table, Column.ORDER_ID, order.text(Column.ORDER_ID).orElseThrow()))
                .toList();
    }

    /** Returns the log rows about these resources, whole. */
    List<Row> webhooks(Set<String> resources) {
        return query(Table.WEBHOOKS, Column.SHOP_DOMAIN, shop.value())
                .filter(row ->
                        row.text(Column.RESOURCE).filter(resources::contains).isPresent())
                .flatMap(row -> get(Table.WEBHOOKS, row.text(Column.WEBHOOK_ID).orElseThrow()))
                .toList();
    }

    private Stream<Row> get(Table table, String id) {
        Row row = new Row(dynamoDb.getItem(GetItemRequest.builder()
                        .tableName(table.name(tablePrefix))
                        .key(Map.of(table.key(), AttributeValue.fromS(id)))
                        .consistentRead(true)
                        .build())
                .item());
        return row.isAbsent() ? Stream.empty() : Stream.of(row);
    }

    private Stream<Row> query(Table table, Column partitionKey, String key) {
        Index index = table.indexOn(partitionKey);
        return dynamoDb
                .queryPaginator(QueryRequest.builder()
                        .tableName(table.name(tablePrefix))
                        .indexName(index.name())
                        .keyConditionExpression("#key = :key")
                        .expressionAttributeNames(Map.of("#key", index.partitionKey()))
                        .expressionAttributeValues(Map.of(":key", AttributeValue.fromS(key)))
                        .build())
                .items()
                .stream()
                .map(Row::new);
    }
}
