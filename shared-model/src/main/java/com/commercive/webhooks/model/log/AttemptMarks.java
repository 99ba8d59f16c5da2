package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
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
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * The marks that attempts leave in the log rows for later receives: {@code tried_at}, set before an attempt that may kill
 * the function and removed by every outcome, and {@code rejected_by}. Failures of DynamoDB are thrown as the SDK's
 * exceptions. Thread-safe.
 */
public final class AttemptMarks {
    private static final String KILLED = "function: killed, or out of time, while it was processing this webhook";
    private static final String LAST = "function: began its last attempt at this webhook, and has written no outcome";

    private final DynamoDbClient dynamoDb;
    private final WebhookLog log;
    private final String tablePrefix;
    private final LogChanges changes;

    public AttemptMarks(DynamoDbClient dynamoDb, String tablePrefix) {
        this(dynamoDb, tablePrefix, RowRetention.DEFAULT);
    }

    public AttemptMarks(DynamoDbClient dynamoDb, String tablePrefix, RowRetention retention) {
        this.dynamoDb = dynamoDb;
        this.log = new WebhookLog(dynamoDb, tablePrefix, retention);
        this.tablePrefix = tablePrefix;
        this.changes = new LogChanges(retention);
    }

    /**
     * Reads what earlier attempts left.
     *
     * @param ofThisMessage what the row says where this message was rejected before
     */
    public EarlierAttempt earlier(WebhookId id, Rejection ofThisMessage) {
        Row row = new Row(dynamoDb.getItem(GetItemRequest.builder()
                        .tableName(Table.WEBHOOKS.name(tablePrefix))
                        .key(Map.of(Table.WEBHOOKS.key(), AttributeValue.fromS(id.value())))
                        .projectionExpression(Column.REJECTED_BY.attribute() + ", " + Column.TRIED_AT.attribute())
                        .consistentRead(true)
                        .build())
                .item());
        if (row.text(Column.REJECTED_BY).equals(Optional.of(ofThisMessage.attribute()))) {
            return EarlierAttempt.REJECTED;
        }
        return row.text(Column.TRIED_AT).isPresent() ? EarlierAttempt.UNFINISHED : EarlierAttempt.NONE;
    }

    /**
     * Marks a webhook before it is tried. Of an earlier attempt that has left no outcome, the row now says that it killed
     * the function. Of the last attempt it says so before, as nobody can say anything after it.
     */
    public void mark(Envelope envelope, EarlierAttempt earlier, int attempts, boolean last, Instant now) {
        Optional<String> error = error(earlier, last);
        log.change(envelope, update -> {
            ItemUpdate mark = update.set(Column.TRIED_AT, Timestamps.nanoseconds(now))
                    .set(Column.PROCESSED, AttributeValue.fromBool(false))
                    .setIfAbsent(Column.STORE_ID, AttributeValue.fromS(LogRow.UNKNOWN_STORE));
            return error.map(text -> changes.failure(mark, envelope, last ? Outcome.FAILED : Outcome.RETRYING, text)
                            .set(Column.ATTEMPTS, AttributeValue.fromN(Integer.toString(attempts)))
                            .remove(Column.REJECTED_BY))
                    .orElseGet(() -> mark.setIfAbsent(
                            Column.EXPIRES_AT, changes.retention().withoutError(envelope)));
        });
    }

    /** Takes the mark off a webhook whose attempt has ended, and will be followed by another one, without an outcome. */
    public void clear(WebhookId id) {
        try {
            dynamoDb.updateItem(new ItemUpdate(Table.WEBHOOKS, id.value())
                    .remove(Column.TRIED_AT)
                    .onlyIf(Condition.exists(Column.TRIED_AT))
                    .request(tablePrefix));
        } catch (ConditionalCheckFailedException noMark) {
            // The mark could not be made before, or the row is gone.
        }
    }

    private static Optional<String> error(EarlierAttempt earlier, boolean last) {
        return switch (earlier) {
            case UNFINISHED -> Optional.of(KILLED);
            case NONE, REJECTED -> last ? Optional.of(LAST) : Optional.empty();
        };
    }
}
