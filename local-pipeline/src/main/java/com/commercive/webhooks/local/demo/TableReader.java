package com.commercive.webhooks.local.demo;

import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A reader of the platform's tables. */
public record TableReader(DynamoDbClient dynamoDb) {
    public Optional<Map<String, AttributeValue>> row(Table table, String key) {
        Map<String, AttributeValue> item = dynamoDb.getItem(request -> request.tableName(name(table))
                        .key(Map.of(table.key(), AttributeValue.fromS(key)))
                        .consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    /** Returns the rows in which an indexed attribute has that value, with all of their attributes. */
    public List<Map<String, AttributeValue>> rows(Table table, String attribute, String value) {
        return dynamoDb
                .query(request -> request.tableName(name(table))
                        .indexName(table.indexOn(attribute).name())
                        .keyConditionExpression("#attribute = :value")
                        .expressionAttributeNames(Map.of("#attribute", attribute))
                        .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))))
                .items()
                .stream()
                .map(found -> Objects.requireNonNull(found.get(table.key())).s())
                .flatMap(key -> row(table, key).stream())
                .toList();
    }

    /** Returns whether the log row of a webhook has that value in an attribute. */
    public boolean logRowHas(String webhookId, String attribute, AttributeValue value) {
        return row(Table.WEBHOOKS, webhookId)
                .map(row -> value.equals(row.get(attribute)))
                .orElse(false);
    }

    private static String name(Table table) {
        return table.name(Stage.PROD.tablePrefix());
    }
}
