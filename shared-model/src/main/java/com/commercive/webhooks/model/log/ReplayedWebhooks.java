package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Note in the log rows who sent a webhook again. Touches nothing that the processor writes. Thread-safe. */
public final class ReplayedWebhooks {
    private final DynamoDbClient dynamoDb;
    private final WebhookLog log;
    private final String table;

    public ReplayedWebhooks(DynamoDbClient dynamoDb, String tablePrefix) {
        this.dynamoDb = dynamoDb;
        this.log = new WebhookLog(dynamoDb, tablePrefix);
        this.table = Table.WEBHOOKS.name(tablePrefix);
    }

    /**
     * Count a replay after its message was sent. A row that waited for the requeue function waits no longer; one that is
     * not there is not made.
     */
    public void record(WebhookId id, String by, Instant now) {
        ItemUpdate replay = new ItemUpdate(table, Table.WEBHOOKS, id.value())
                .increment("replays")
                .set("replayed_at", Timestamps.nanoseconds(now))
                .set("replayed_by", by)
                .onlyIf("attribute_exists(#webhook_id)");
        if (outcomeBefore(replay).equals(Optional.of(Outcome.NOT_QUEUED.attribute()))) {
            log.recordRequeued(id);
        }
    }

    private Optional<String> outcomeBefore(ItemUpdate replay) {
        try {
            Map<String, AttributeValue> old = dynamoDb.updateItem(replay.request().toBuilder()
                            .returnValues(ReturnValue.ALL_OLD)
                            .build())
                    .attributes();
            return LogRow.text(old, "outcome");
        } catch (ConditionalCheckFailedException noRow) {
            return Optional.empty();
        }
    }
}
