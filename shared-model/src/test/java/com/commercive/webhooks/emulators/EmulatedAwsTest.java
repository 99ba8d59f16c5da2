package com.commercive.webhooks.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class EmulatedAwsTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws();

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
                        table.indexes().stream().map(index -> index.name()).toList());
    }

    @Test
    void leavesTablesAndQueuesThatExistAsTheyAre() {
        String stores = Table.STORES.name(aws.tablePrefix());
        var row = Map.of("store_id", AttributeValue.fromS("kept"));
        aws.dynamoDb().putItem(request -> request.tableName(stores).item(row));

        MissingTables.create(aws.dynamoDb(), aws.tablePrefix());
        PipelineQueues again = new MissingQueues(1, Duration.ofSeconds(1))
                .create(aws.sqs(), queueName(aws.queueUrl()), queueName(aws.deadLetterQueueUrl()));

        assertThat(aws.dynamoDb()
                        .getItem(request -> request.tableName(stores).key(row))
                        .item())
                .isEqualTo(row);
        assertThat(again).isEqualTo(new PipelineQueues(aws.queueUrl(), aws.deadLetterQueueUrl()));
    }

    private static String queueName(String queueUrl) {
        return queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    }

    @Test
    void queueMovesToItsDeadLetterQueueAsDeployed() {
        var attributes = aws.sqs()
                .getQueueAttributes(request -> request.queueUrl(aws.queueUrl()).attributeNames(QueueAttributeName.ALL))
                .attributes();

        assertThat(attributes)
                .containsEntry(QueueAttributeName.FIFO_QUEUE, "true")
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "120");
        assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
                .contains("dlq.fifo\"")
                .contains("\"maxReceiveCount\":15");
    }
}
