package com.commercive.webhooks.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class MissingIndexTest {
    @RegisterExtension
    static final ProcessorSetup setup = new ProcessorSetup();

    /** Prevents a missing index, which an operator can add, from sending every webhook to the dead-letter queue. */
    @Test
    void waitsForTheIndex() {
        String stores = Table.STORES.name(setup.aws().tablePrefix());
        DynamoDbClient dynamoDb = setup.aws().dynamoDb();
        dynamoDb.updateTable(request -> request.tableName(stores)
                .globalSecondaryIndexUpdates(update -> update.delete(index -> index.indexName("shop_domain-index"))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !dynamoDb.describeTable(request -> request.tableName(stores))
                        .table()
                        .hasGlobalSecondaryIndexes());
        Delivery delivery = Delivery.of("app/uninstalled", "{\"plan_name\": null}");

        setup.process(delivery);

        assertThat(setup.logRow(delivery))
                .containsEntry("outcome", "retrying")
                .containsEntry("error", "dynamodb: no index shop_domain-index");
    }
}
