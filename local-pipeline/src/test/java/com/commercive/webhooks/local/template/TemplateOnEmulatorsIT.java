package com.commercive.webhooks.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.emulator.DynamoDbEmulator;
import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.localaws.emulator.MissingTables;
import com.commercive.localaws.emulator.SqsEmulator;
import com.commercive.webhooks.local.system.LocalSettings.RetrySettings;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.table.TableCreation;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The tables and queues of the template, compared with those of the local system, both on emulators. Where they differ, a
 * test on the local system says nothing about AWS.
 */
class TemplateOnEmulatorsIT {
    private static final Set<QueueAttributeName> NOT_COMPARED = Set.of(
            QueueAttributeName.QUEUE_ARN,
            QueueAttributeName.CREATED_TIMESTAMP,
            QueueAttributeName.LAST_MODIFIED_TIMESTAMP);

    private static final CreatedResources BY_TEMPLATE = CreatedResources.start();
    private static final CreatedResources BY_LOCAL_SYSTEM = CreatedResources.start();

    @BeforeAll
    static void createBoth() {
        SynthesizedTemplate template = SynthesizedTemplate.ofProd();
        TemplateTables.create(template, BY_TEMPLATE.dynamoDb);
        new TemplateQueues(template, BY_TEMPLATE.sqs).create();
        MissingTables.create(BY_LOCAL_SYSTEM.dynamoDb, TableCreation.requests(Stage.PROD.tablePrefix()));
        RetrySettings.AS_DEPLOYED
                .queues()
                .createMissing(BY_LOCAL_SYSTEM.sqs, Stage.PROD.queueName(), Stage.PROD.deadLetterQueueName());
    }

    @AfterAll
    static void stop() throws Exception {
        BY_TEMPLATE.close();
        BY_LOCAL_SYSTEM.close();
    }

    @ParameterizedTest
    @EnumSource
    void tablesHaveTheSameKeysAndIndexes(Table table) {
        String name = table.name(Stage.PROD.tablePrefix());

        assertThat(BY_TEMPLATE.table(name)).isEqualTo(BY_LOCAL_SYSTEM.table(name));
    }

    @Test
    void neitherCreatesAnotherTable() {
        assertThat(BY_TEMPLATE.dynamoDb.listTables().tableNames())
                .hasSize(Table.values().length)
                .isEqualTo(BY_LOCAL_SYSTEM.dynamoDb.listTables().tableNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"commercive-webhooks.fifo", "commercive-webhooks-dlq.fifo"})
    void queuesHaveTheSameAttributes(String name) {
        assertThat(BY_TEMPLATE.queue(name)).isEqualTo(BY_LOCAL_SYSTEM.queue(name));
    }

    @Test
    void aFailedMessageMovesToTheSameQueueAfterAsManyReceives() {
        assertThat(BY_TEMPLATE.queue(Stage.PROD.queueName()).get(QueueAttributeName.REDRIVE_POLICY))
                .contains(":" + Stage.PROD.deadLetterQueueName(), "30");
    }

    /** A table without its name and its rows. */
    private record TableShape(
            List<KeySchemaElement> keys,
            Set<AttributeDefinition> attributes,
            String billing,
            List<IndexShape> indexes) {
        static TableShape of(TableDescription table) {
            return new TableShape(
                    table.keySchema(),
                    Set.copyOf(table.attributeDefinitions()),
                    billing(table.billingModeSummary()),
                    table.globalSecondaryIndexes().stream()
                            .map(IndexShape::of)
                            .sorted(Comparator.comparing(IndexShape::name))
                            .toList());
        }

        private static String billing(BillingModeSummary summary) {
            return summary.billingModeAsString();
        }
    }

    /** An index, without its status and size. */
    private record IndexShape(String name, List<KeySchemaElement> keys, Projection projection) {
        static IndexShape of(GlobalSecondaryIndexDescription index) {
            return new IndexShape(index.indexName(), index.keySchema(), index.projection());
        }
    }

    /** The tables and queues of one side, on its own emulators. */
    private record CreatedResources(
            DynamoDbEmulator tables, SqsEmulator queues, DynamoDbClient dynamoDb, SqsClient sqs) {
        static CreatedResources start() {
            try {
                DynamoDbEmulator tables = DynamoDbEmulator.start(0);
                SqsEmulator queues = SqsEmulator.start(0);
                return new CreatedResources(
                        tables,
                        queues,
                        EmulatorClients.dynamoDb(tables.endpoint()),
                        EmulatorClients.sqs(queues.endpoint()));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        TableShape table(String name) {
            return TableShape.of(
                    dynamoDb.describeTable(request -> request.tableName(name)).table());
        }

        Map<QueueAttributeName, String> queue(String name) {
            String url = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
            Map<QueueAttributeName, String> attributes = new EnumMap<>(
                    sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                            .attributes());
            attributes.keySet().removeAll(NOT_COMPARED);
            return attributes;
        }

        void close() throws Exception {
            dynamoDb.close();
            sqs.close();
            queues.close();
            tables.close();
        }
    }
}
