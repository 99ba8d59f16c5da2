package com.commercive.webhooks.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.commercive.localaws.emulator.EmulatorClients;
import com.commercive.webhooks.local.demo.DemoStore;
import com.commercive.webhooks.local.sender.Destination;
import com.commercive.webhooks.local.sender.PostedWebhook;
import com.commercive.webhooks.local.sender.Sample;
import com.commercive.webhooks.local.sender.Sender;
import com.commercive.webhooks.local.sender.Signer;
import com.commercive.webhooks.local.system.LocalEnvironment;
import com.commercive.webhooks.local.system.LocalPipeline;
import com.commercive.webhooks.local.system.LocalSettings;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The whole template, deployed to a LocalStack. The functions run beside it, on its tables and queues. */
class LocalStackIT {
    private static final Optional<LocalStack> LOCAL_STACK = LocalStack.find();

    @BeforeAll
    static void deploy() {
        LOCAL_STACK.ifPresent(localStack -> localStack.deploy(Stage.PROD.name()));
    }

    @AfterAll
    static void stop() {
        LOCAL_STACK.ifPresent(LocalStack::close);
    }

    /** Skips each test by itself: a class that is skipped as a whole would not be counted. */
    @BeforeEach
    void needsALocalStack() {
        assumeTrue(LOCAL_STACK.isPresent(), LocalStack.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void createsEachTableWithItsIndexes(Table table) {
        try (DynamoDbClient dynamoDb = EmulatorClients.dynamoDb(localStack().endpoint())) {
            TableDescription description = dynamoDb.describeTable(
                            request -> request.tableName(table.name(Stage.PROD.tablePrefix())))
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

    @Test
    void createsTheQueueInFrontOfItsDeadLetterQueue() {
        try (SqsClient sqs = EmulatorClients.sqs(localStack().endpoint())) {
            String url = sqs.getQueueUrl(request -> request.queueName(Stage.PROD.queueName()))
                    .queueUrl();
            Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(
                            request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                    .attributes();

            assertThat(attributes)
                    .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "120")
                    .containsEntry(QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup");
            assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
                    .contains(":" + Stage.PROD.deadLetterQueueName(), "30");
        }
    }

    @Test
    void aSignedWebhookEndsInARow() throws Exception {
        String endpoint = localStack().endpoint().toString();
        LocalEnvironment environment = new LocalEnvironment(
                Map.of("AWS_ENDPOINT_URL", endpoint, "AWS_ACCESS_KEY_ID", "test", "AWS_SECRET_ACCESS_KEY", "test"));
        try (LocalPipeline system = LocalPipeline.start(LocalSettings.onFreePorts(), environment, line -> {});
                Sender sender = new Sender(system.ingest(), new Signer(LocalSettings.DEVELOPMENT_SECRET))) {
            String shop = "localstack-test.myshopify.com";
            system.dynamoDb()
                    .putItem(request -> request.tableName(Table.STORES.name(Stage.PROD.tablePrefix()))
                            .item(DemoStore.store("localstack-test", shop)));
            PostedWebhook webhook = PostedWebhook.of(
                    Destination.parse("app/uninstalled"),
                    shop,
                    Sample.bytes(Sample.from(shop, Sample.APP_UNINSTALLED.body())));

            assertThat(sender.send(webhook).status()).isEqualTo(200);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(row(system, webhook))
                            .containsEntry("outcome", AttributeValue.fromS("applied"))
                            .containsEntry("processed", AttributeValue.fromBool(true)));
        }
    }

    private static Map<String, AttributeValue> row(LocalPipeline system, PostedWebhook webhook) {
        return system.dynamoDb()
                .getItem(request -> request.tableName(Table.WEBHOOKS.name(Stage.PROD.tablePrefix()))
                        .key(Map.of(Table.WEBHOOKS.key(), AttributeValue.fromS(webhook.id()))))
                .item();
    }

    private static LocalStack localStack() {
        return LOCAL_STACK.orElseThrow();
    }
}
