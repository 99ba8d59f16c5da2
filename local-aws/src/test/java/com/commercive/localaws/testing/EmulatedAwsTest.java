package com.commercive.localaws.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.emulator.MissingTables;
import com.commercive.localaws.emulator.QueueDefinition;
import com.commercive.localaws.emulator.QueuePair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class EmulatedAwsTest {
    @RegisterExtension
    static final EmulatedAws aws = new EmulatedAws(
            EmulatedAwsTest::tables, new QueueDefinition(15, Duration.ofSeconds(120), Duration.ofDays(14)));

    private static List<CreateTableRequest> tables(String prefix) {
        return List.of(CreateTableRequest.builder()
                .tableName(prefix + "shelves")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("shelf_id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("shelf_id")
                        .keyType(KeyType.HASH)
                        .build())
                .build());
    }

    @Test
    void leavesTablesAndQueuesThatExistAsTheyAre() {
        String shelves = aws.tablePrefix() + "shelves";
        var row = Map.of("shelf_id", AttributeValue.fromS("kept"));
        aws.dynamoDb().putItem(request -> request.tableName(shelves).item(row));

        MissingTables.create(aws.dynamoDb(), tables(aws.tablePrefix()));
        QueuePair again = new QueueDefinition(1, Duration.ofSeconds(1), Duration.ofDays(1))
                .createMissing(aws.sqs(), queueName(aws.queueUrl()), queueName(aws.deadLetterQueueUrl()));

        assertThat(aws.dynamoDb()
                        .getItem(request -> request.tableName(shelves).key(row))
                        .item())
                .isEqualTo(row);
        assertThat(again).isEqualTo(new QueuePair(aws.queueUrl(), aws.deadLetterQueueUrl()));
    }

    private static String queueName(String queueUrl) {
        return queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    }

    @Test
    void queueMovesToItsDeadLetterQueueAsDefined() {
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
