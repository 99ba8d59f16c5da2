package com.commercive.webhooks.model.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The requests that create the tables on an emulator, where there is no stack. */
public final class TableCreation {
    private TableCreation() {}

    /** Returns a request for each table under a prefix. */
    public static List<CreateTableRequest> requests(String prefix) {
        return Arrays.stream(Table.values())
                .map(table -> request(table, prefix))
                .toList();
    }

    private static CreateTableRequest request(Table table, String prefix) {
        return CreateTableRequest.builder()
                .tableName(table.name(prefix))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(keyAttributes(table))
                .keySchema(keySchema(table.key(), Optional.empty()))
                .globalSecondaryIndexes(table.indexes().isEmpty() ? null : indexes(table))
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

    private static List<GlobalSecondaryIndex> indexes(Table table) {
        return table.indexes().stream().map(TableCreation::index).toList();
    }

    private static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keySchema(index.partitionKey(), index.sortKey()))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(Index index) {
        return Projection.builder()
                .projectionType(index.projection().name())
                .nonKeyAttributes(index.included().isEmpty() ? null : index.included())
                .build();
    }

    private static List<KeySchemaElement> keySchema(String partitionKey, Optional<String> sortKey) {
        return Stream.concat(
                        Stream.of(key(partitionKey, KeyType.HASH)),
                        sortKey.stream().map(name -> key(name, KeyType.RANGE)))
                .toList();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
