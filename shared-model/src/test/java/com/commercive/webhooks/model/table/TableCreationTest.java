package com.commercive.webhooks.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.testing.EmulatedAws;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

final class TableCreationTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(TableCreation::requests);

    @ParameterizedTest
    @EnumSource
    void createsEveryTableWithItsIndexes(Table table) {
        var description = aws.dynamoDb()
                .describeTable(request -> request.tableName(table.name(aws.tablePrefix())))
                .table();

        assertThat(description.keySchema())
                .singleElement()
                .satisfies(key -> assertThat(key.attributeName()).isEqualTo(table.key()));
        assertThat(description.globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndexDescription::indexName)
                .containsExactlyInAnyOrderElementsOf(
                        table.indexes().stream().map(Index::name).toList());
    }
}
