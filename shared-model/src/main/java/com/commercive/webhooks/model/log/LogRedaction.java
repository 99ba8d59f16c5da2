package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The redaction of log rows. {@link WebhookLog} never fills such a row again. */
public final class LogRedaction {
    private static final String ERROR = "payload: redacted before it was queued";

    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;

    public LogRedaction(DynamoDbClient dynamoDb, String tablePrefix) {
        this.dynamoDb = dynamoDb;
        this.tablePrefix = tablePrefix;
    }

    /**
     * Takes the body out of a row for good, and the row out of the list of the failed. A webhook that waits for the requeue
     * function can then never be sent.
     *
     * @param redactedAt the time of the request, which the row keeps
     */
    public void redact(WebhookId id, Instant redactedAt) {
        boolean isDone = update(LogChanges.redacted(new ItemUpdate(Table.WEBHOOKS, id.value()), redactedAt)
                .remove(Column.FAILED)
                .onlyIf(Condition.exists(Column.WEBHOOK_ID))
                .onlyIf(Condition.isNot(Column.OUTCOME, Outcome.NOT_QUEUED.attribute())));
        if (!isDone) {
            update(LogChanges.redacted(new ItemUpdate(Table.WEBHOOKS, id.value()), redactedAt)
                    .remove(Column.FAILED)
                    .set(Column.OUTCOME, Outcome.FAILED.attribute())
                    .set(Column.ERROR, ERROR)
                    .onlyIf(Condition.isEqual(Column.OUTCOME, Outcome.NOT_QUEUED.attribute())));
        }
    }

    private boolean update(ItemUpdate update) {
        return update.isMade(dynamoDb, tablePrefix);
    }
}
