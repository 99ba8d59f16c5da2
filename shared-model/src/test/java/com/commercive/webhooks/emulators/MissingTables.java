package com.commercive.webhooks.emulators;

import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Create the tables of the platform, with their indexes, on an endpoint that lacks them. */
public final class MissingTables {
    private MissingTables() {}

    /** Create those that are missing and wait until they can be used. */
    public static void create(DynamoDbClient dynamoDb, String prefix) {
        for (Table table : Table.values()) {
            createUnlessPresent(dynamoDb, request(table, prefix));
        }
        for (Table table : Table.values()) {
            dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(table.name(prefix)));
        }
    }

    private static void createUnlessPresent(DynamoDbClient dynamoDb, CreateTableRequest request) {
        try {
            dynamoDb.createTable(request);
        } catch (ResourceInUseException present) {
            // It exists, with whatever rows it has.
        }
    }

    private static CreateTableRequest request(Table table, String prefix) {
        return CreateTableRequest.builder()
                .tableName(table.name(prefix))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(keyAttributes(table))
                .keySchema(keySchema(table.key(), Optional.empty()))
                .globalSecondaryIndexes(
                        table.indexes().stream().map(MissingTables::index).toList())
                .build();
    }

    private static List<AttributeDefinition> keyAttributes(Table table) {
        Stream<String> ofIndexes = table.indexes().stream()
                .flatMap(index -> Stream.concat(Stream.of(index.partitionKey()), index.sortKey().stream()));
        return Stream.concat(Stream.of(table.key()), ofIndexes)
                .distinct()
                .map(name -> AttributeDefinition.builder()
                        .attributeName(name)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keySchema(index.partitionKey(), index.sortKey()))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(Index index) {
        return index.holdsAllAttributes()
                ? Projection.builder().projectionType(ProjectionType.ALL).build()
                : Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(index.included())
                        .build();
    }

    private static List<KeySchemaElement> keySchema(String partitionKey, Optional<String> sortKey) {
        List<KeySchemaElement> keys = new ArrayList<>();
        keys.add(key(partitionKey, KeyType.HASH));
        sortKey.ifPresent(name -> keys.add(key(name, KeyType.RANGE)));
        return keys;
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
