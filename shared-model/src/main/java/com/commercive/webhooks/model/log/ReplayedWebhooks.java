package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The part of the log rows that says who sent a webhook again. Changes nothing that the processor writes. Thread-safe. */
public final class ReplayedWebhooks {
    private final DynamoDbClient dynamoDb;
    private final WebhookLog log;
    private final String tablePrefix;

    public ReplayedWebhooks(DynamoDbClient dynamoDb, String tablePrefix) {
        this.dynamoDb = dynamoDb;
        this.log = new WebhookLog(dynamoDb, tablePrefix);
        this.tablePrefix = tablePrefix;
    }

    /**
     * Counts a replay after its message was sent. A row that waited for the requeue function waits no longer; one that is
     * not there is not made.
     */
    public void record(WebhookId id, String by, Instant now) {
        ItemUpdate replay = new ItemUpdate(Table.WEBHOOKS, id.value())
                .increment(Column.REPLAYS)
                .set(Column.REPLAYED_AT, Timestamps.nanoseconds(now))
                .set(Column.REPLAYED_BY, by)
                .onlyIf(Condition.exists(Column.WEBHOOK_ID));
        if (outcomeBefore(replay).equals(Optional.of(Outcome.NOT_QUEUED.attribute()))) {
            log.recordRequeued(id);
        }
    }

    private Optional<String> outcomeBefore(ItemUpdate replay) {
        try {
            Map<String, AttributeValue> old = dynamoDb.updateItem(replay.request(tablePrefix).toBuilder()
                            .returnValues(ReturnValue.ALL_OLD)
                            .build())
                    .attributes();
            return new Row(old).text(Column.OUTCOME);
        } catch (ConditionalCheckFailedException noRow) {
            return Optional.empty();
        }
    }
}
