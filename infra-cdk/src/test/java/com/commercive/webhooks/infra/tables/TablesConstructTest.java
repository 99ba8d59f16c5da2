package com.commercive.webhooks.infra.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.FunctionPolicy;
import com.commercive.webhooks.infra.template.StackTemplate;
import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesConstructTest {
    private static final String TYPE = "AWS::DynamoDB::GlobalTable";

    private final StackTemplate template = StackTemplate.ofDefaults();

    @ParameterizedTest
    @EnumSource
    void createsEachTableWithItsKey(Table table) {
        assertThat(keys(properties(table))).containsExactly(table.key());
    }

    @ParameterizedTest
    @EnumSource
    void createsEachTableWithItsIndexes(Table table) {
        JsonNode indexes = properties(table).path("GlobalSecondaryIndexes");

        assertThat(indexes.findValuesAsText("IndexName"))
                .containsExactlyElementsOf(
                        table.indexes().stream().map(Index::name).toList());
        for (int position = 0; position < indexes.size(); position++) {
            assertIndex(indexes.path(position), table.indexes().get(position));
        }
    }

    /**
     * CloudFormation refuses a key that is not defined, and a definition that is no key. CDK's validator accepts both.
     */
    @ParameterizedTest
    @EnumSource
    void definesExactlyTheKeyAttributes(Table table) {
        JsonNode properties = properties(table);
        TreeSet<String> used = new TreeSet<>(keys(properties));
        properties.path("GlobalSecondaryIndexes").forEach(index -> used.addAll(keys(index)));

        assertThat(properties.path("AttributeDefinitions").findValuesAsText("AttributeName"))
                .containsExactlyInAnyOrderElementsOf(used);
        assertThat(properties.path("AttributeDefinitions").findValuesAsText("AttributeType"))
                .containsOnly("S");
    }

    /** Neither a deleted stack nor a mistake at the keyboard may delete the platform's data. */
    @Test
    void keepsAndProtectsEveryTable() {
        assertThat(template.resources(TYPE)).hasSize(Table.values().length).allSatisfy(resource -> {
            JsonNode table = resource.getValue();
            JsonNode replica = table.path("Properties").path("Replicas").path(0);
            assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
            assertThat(replica.path("DeletionProtectionEnabled").asBoolean()).isTrue();
            assertThat(replica.path("PointInTimeRecoverySpecification")
                            .path("PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .isTrue();
            assertThat(replica.path("PointInTimeRecoverySpecification")
                            .path("RecoveryPeriodInDays")
                            .asInt())
                    .isEqualTo(28);
            assertThat(table.path("Properties").path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        });
    }

    /** A row of the platform's data never ends by itself. */
    @Test
    void rowsOfTheLogAloneEnd() {
        assertThat(template.properties(TYPE))
                .filteredOn(table -> table.has("TimeToLiveSpecification"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.path("TableName").asText()).isEqualTo("commercive_dev_webhooks");
                    assertThat(table.path("TimeToLiveSpecification")
                                    .path("AttributeName")
                                    .asText())
                            .isEqualTo("expires_at");
                    assertThat(table.path("TimeToLiveSpecification")
                                    .path("Enabled")
                                    .asBoolean())
                            .isTrue();
                });
    }

    /** An existing table belongs to another service too: the stack must not change it, but its functions may use it. */
    @Test
    void refersToTablesThatExist() {
        StackTemplate prod = StackTemplate.ofProd();

        assertThat(prod.properties(TYPE))
                .extracting(table -> table.path("TableName").asText())
                .contains("shop_orders", "shop_inventory", "shop_products", "shop_webhooks")
                .doesNotContain("shop_stores", "shop_order_items")
                .hasSize(Table.values().length - 2);
        assertThat(FunctionPolicy.of(prod, "processor").calls())
                .contains(
                        "dynamodb:UpdateItem table/shop_stores",
                        "dynamodb:Query table/shop_stores/index/shop_domain-index");
    }

    private JsonNode properties(Table table) {
        return template.named(TYPE, "TableName", table.name("commercive_dev_"));
    }

    private static void assertIndex(JsonNode found, Index expected) {
        JsonNode projection = found.path("Projection");
        List<String> sortKey = expected.sortKey().stream().toList();
        assertThat(keys(found).getFirst()).isEqualTo(expected.partitionKey());
        assertThat(keys(found)).hasSize(1 + sortKey.size()).containsAll(sortKey);
        assertThat(projection.path("ProjectionType").asText())
                .isEqualTo(expected.projection().name());
        assertThat(projection.path("NonKeyAttributes"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(expected.included());
    }

    private static List<String> keys(JsonNode tableOrIndex) {
        return tableOrIndex.path("KeySchema").findValuesAsText("AttributeName");
    }
}
