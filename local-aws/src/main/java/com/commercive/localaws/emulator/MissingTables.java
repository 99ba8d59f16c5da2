package com.commercive.localaws.emulator;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** Tables that do not exist yet on an endpoint. */
public final class MissingTables {
    private MissingTables() {}

    /** Creates the missing ones and waits until all can be used. A table that exists keeps its rows. */
    public static void create(DynamoDbClient dynamoDb, List<CreateTableRequest> tables) {
        tables.forEach(table -> createUnlessPresent(dynamoDb, table));
        tables.forEach(
                table -> dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(table.tableName())));
    }

    private static void createUnlessPresent(DynamoDbClient dynamoDb, CreateTableRequest table) {
        try {
            dynamoDb.createTable(table);
        } catch (ResourceInUseException present) {
            // It exists, with whatever rows it has.
        }
    }
}
