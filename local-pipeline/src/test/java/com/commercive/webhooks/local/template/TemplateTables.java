package com.commercive.webhooks.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The tables of the template, created on an emulator as CloudFormation creates them on AWS. */
final class TemplateTables {
    private TemplateTables() {}

    static void create(SynthesizedTemplate template, DynamoDbClient dynamoDb) {
        for (JsonNode table : template.properties("AWS::DynamoDB::GlobalTable")) {
            dynamoDb.createTable(request -> request.tableName(text(table, "TableName"))
                    .billingMode(BillingMode.fromValue(text(table, "BillingMode")))
                    .attributeDefinitions(each(table, "AttributeDefinitions")
                            .map(TemplateTables::attribute)
                            .toList())
                    .keySchema(keys(table))
                    .globalSecondaryIndexes(table.has("GlobalSecondaryIndexes") ? indexes(table) : null));
        }
    }

    private static List<GlobalSecondaryIndex> indexes(JsonNode table) {
        return each(table, "GlobalSecondaryIndexes").map(TemplateTables::index).toList();
    }

    private static AttributeDefinition attribute(JsonNode attribute) {
        return AttributeDefinition.builder()
                .attributeName(text(attribute, "AttributeName"))
                .attributeType(text(attribute, "AttributeType"))
                .build();
    }

    private static GlobalSecondaryIndex index(JsonNode index) {
        JsonNode projection = index.path("Projection");
        List<String> included =
                each(projection, "NonKeyAttributes").map(JsonNode::asText).toList();
        return GlobalSecondaryIndex.builder()
                .indexName(text(index, "IndexName"))
                .keySchema(keys(index))
                .projection(Projection.builder()
                        .projectionType(text(projection, "ProjectionType"))
                        .nonKeyAttributes(included.isEmpty() ? null : included)
                        .build())
                .build();
    }

    private static List<KeySchemaElement> keys(JsonNode tableOrIndex) {
        return each(tableOrIndex, "KeySchema")
                .map(key -> KeySchemaElement.builder()
                        .attributeName(text(key, "AttributeName"))
                        .keyType(text(key, "KeyType"))
                        .build())
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode node, String list) {
        return StreamSupport.stream(node.path(list).spliterator(), false);
    }

    private static String text(JsonNode node, String property) {
        return node.path(property).asText();
    }
}
