package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.model.topic.TopicKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * The log table. Every write can make the row with all that is known at receipt, so that it does not matter whether
 * ingest or the processor comes first. No write replaces a success. Failures of DynamoDB are thrown as the SDK's
 * exceptions. Thread-safe.
 */
public final class WebhookLog {
    /** How the error of a row starts that waits for the requeue function: its index holds the error. */
    static final String NOT_QUEUED_ERROR = "queue: not reached";

    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;
    private final LogChanges changes;

    public WebhookLog(DynamoDbClient dynamoDb, String tablePrefix) {
        this(dynamoDb, tablePrefix, RowRetention.DEFAULT);
    }

    public WebhookLog(DynamoDbClient dynamoDb, String tablePrefix, RowRetention retention) {
        this.dynamoDb = dynamoDb;
        this.tablePrefix = tablePrefix;
        this.changes = new LogChanges(retention);
    }

    /** Returns whether the row of a webhook holds its body, so that it can be read back from there. */
    public static boolean holdsBody(Envelope envelope) {
        return LogRow.holds(envelope.body());
    }

    /** Puts the row where there is none: a second delivery, and a processor that was faster, are left alone. */
    public void recordReceived(Envelope envelope) {
        put(LogRow.received(envelope), envelope);
    }

    /** Puts the row of a webhook that is not queued: of a topic that nobody knows, or of one that is only kept. */
    public void recordNotApplied(Envelope envelope) {
        Outcome outcome = switch (TopicKind.of(envelope.topic())) {
            case EVENT -> Outcome.IGNORED;
            case UNKNOWN, APPLIED, COMPLIANCE -> Outcome.UNKNOWN_TOPIC;
        };
        Map<Column, AttributeValue> row = LogRow.received(envelope);
        row.put(Column.OUTCOME, AttributeValue.fromS(outcome.attribute()));
        put(row, envelope);
    }

    /** Marks the row of a webhook that SQS did not take, for the requeue function to find. */
    public void recordNotQueued(Envelope envelope) {
        recordFailure(
                envelope,
                Outcome.NOT_QUEUED,
                NOT_QUEUED_ERROR + ", sent again within minutes",
                row -> row.remove(Column.REJECTED_BY));
    }

    /** Writes why a webhook is in the function's log stream alone: neither its row nor a message holds its body. */
    public void recordLastCopy(Envelope envelope, String error) {
        recordFailure(envelope, Outcome.FAILED, error, row -> row.remove(Column.REJECTED_BY));
    }

    /**
     * Writes a success, which removes the error; the outcome of an earlier one stays. What is known at receipt is sent
     * along only where there is no row yet: the body is most of it.
     */
    public void recordSuccess(Envelope envelope, Optional<String> storeId, Outcome outcome, int attempts, Instant now) {
        change(envelope, update -> changes.success(update, envelope, storeId, outcome, attempts, now));
    }

    /** Writes the success of a webhook from before a redaction, and takes the body out of the row. */
    public void recordRedactedSuccess(
            Envelope envelope,
            Optional<String> storeId,
            Outcome outcome,
            int attempts,
            Instant now,
            Instant redactedAt) {
        ItemUpdate row = LogChanges.receivedWithoutBody(envelope);
        update(LogChanges.redacted(changes.success(row, envelope, storeId, outcome, attempts, now), redactedAt)
                .onlyIf(LogChanges.NOT_A_SUCCESS));
    }

    /**
     * Changes a row, or makes it with what is known at receipt; never that of a success. The change says when the row
     * ends.
     */
    void change(Envelope envelope, UnaryOperator<ItemUpdate> change) {
        ItemUpdate ofTheRow = new ItemUpdate(Table.WEBHOOKS, envelope.id().value());
        try {
            dynamoDb.updateItem(change.apply(ofTheRow)
                    .onlyIf(LogChanges.NOT_A_SUCCESS)
                    .onlyIf(Condition.exists(Column.WEBHOOK_ID))
                    .request(tablePrefix));
        } catch (ConditionalCheckFailedException e) {
            if (!e.hasItem()) {
                updateWhole(envelope, row -> change.apply(row).onlyIf(LogChanges.NOT_A_SUCCESS));
            }
        }
    }

    /**
     * Writes a failure, never over a success. It takes the place of a mark that an attempt left.
     *
     * @param everyTime also over the error of an earlier attempt; an error in between is not worth a write
     */
    public void recordFailure(Envelope envelope, Outcome outcome, String error, int attempts, boolean everyTime) {
        recordFailure(
                envelope,
                outcome,
                error,
                row -> row.set(Column.ATTEMPTS, LogChanges.number(attempts))
                        .remove(Column.REJECTED_BY)
                        .onlyIf(everyTime ? Condition.NONE : LogChanges.NO_ERROR_OR_A_MARK));
    }

    /** Writes a failure that comes again with the same message, never over a success. */
    public void recordRejection(Envelope envelope, String error, int attempts, Rejection rejection) {
        recordFailure(
                envelope,
                Outcome.FAILED,
                error,
                row -> row.set(Column.ATTEMPTS, LogChanges.number(attempts))
                        .set(Column.REJECTED_BY, rejection.attribute()));
    }

    /** Writes how often a rejected message was received, when it becomes a dead letter. */
    public void recordLastReceive(WebhookId id, int attempts, Rejection rejection) {
        update(new ItemUpdate(Table.WEBHOOKS, id.value())
                .set(Column.ATTEMPTS, LogChanges.number(attempts))
                .onlyIf(Condition.isEqual(Column.REJECTED_BY, rejection.attribute())));
    }

    /** Takes the mark off a row whose webhook was sent. */
    public void recordRequeued(WebhookId id) {
        update(new ItemUpdate(Table.WEBHOOKS, id.value())
                .remove(Column.OUTCOME)
                .remove(Column.ERROR)
                .remove(Column.FAILED)
                .onlyIf(Condition.isEqual(Column.OUTCOME, Outcome.NOT_QUEUED.attribute())));
    }

    /**
     * Writes why a webhook that waits for the requeue function can never be sent: it waits no longer.
     *
     * @return false where it has been sent or applied meanwhile
     */
    public boolean recordNeverQueued(WebhookId id, String error) {
        return update(LogChanges.failure(new ItemUpdate(Table.WEBHOOKS, id.value()), Outcome.FAILED, error)
                .onlyIf(Condition.isEqual(Column.OUTCOME, Outcome.NOT_QUEUED.attribute())));
    }

    /** Reads a webhook back; empty where there is no row, or the row does not hold the body. */
    public Optional<Envelope> read(WebhookId id) {
        Map<String, AttributeValue> row = dynamoDb.getItem(GetItemRequest.builder()
                        .tableName(Table.WEBHOOKS.name(tablePrefix))
                        .key(key(id))
                        .consistentRead(true)
                        .build())
                .item();
        return LogRow.envelope(id, new Row(row));
    }

    /**
     * Makes a call that never writes, so that a client's first real one is not slowed by the classes, the connection and
     * the credentials that it needs.
     */
    public void warmUp() {
        update(new ItemUpdate(Table.WEBHOOKS, "warm-up")
                .set(Column.OUTCOME, "none")
                .onlyIf(Condition.all(Condition.exists(Column.WEBHOOK_ID), Condition.absent(Column.WEBHOOK_ID))));
    }

    private void recordFailure(
            Envelope envelope, Outcome outcome, String error, UnaryOperator<ItemUpdate> furtherChange) {
        updateWhole(
                envelope,
                row -> furtherChange.apply(changes.failure(row, envelope, outcome, error)
                        .setIfAbsent(Column.STORE_ID, AttributeValue.fromS(LogRow.UNKNOWN_STORE))
                        .set(Column.PROCESSED, AttributeValue.fromBool(false))
                        .remove(Column.TRIED_AT)
                        .onlyIf(LogChanges.NOT_A_SUCCESS)));
    }

    /**
     * Writes a change, and with it what is known at receipt and the row lacks. The body never goes back into a row that a
     * redaction took it from.
     */
    private void updateWhole(Envelope envelope, UnaryOperator<ItemUpdate> change) {
        try {
            dynamoDb.updateItem(change.apply(LogChanges.received(envelope))
                    .onlyIf(Condition.absent(Column.REDACTED_AT))
                    .request(tablePrefix));
        } catch (ConditionalCheckFailedException e) {
            if (new Row(e.item()).value(Column.REDACTED_AT).isPresent()) {
                update(change.apply(LogChanges.receivedWithoutBody(envelope)));
            }
        }
    }

    private void put(Map<Column, AttributeValue> row, Envelope envelope) {
        Map<String, AttributeValue> item = new HashMap<>(key(envelope.id()));
        item.put(Column.EXPIRES_AT.attribute(), changes.retention().withoutError(envelope));
        row.forEach((column, value) -> item.put(column.attribute(), value));
        try {
            dynamoDb.putItem(PutItemRequest.builder()
                    .tableName(Table.WEBHOOKS.name(tablePrefix))
                    .item(item)
                    .conditionExpression("attribute_not_exists(webhook_id)")
                    .build());
        } catch (ConditionalCheckFailedException alreadyThere) {
            // Another delivery, or the processor, has written it: its row is at least as complete.
        }
    }

    /** Returns false where the row stays as it is: a success is there, or an error that is to stay. */
    private boolean update(ItemUpdate update) {
        return update.isMade(dynamoDb, tablePrefix);
    }

    private static Map<String, AttributeValue> key(WebhookId id) {
        return Map.of(Table.WEBHOOKS.key(), AttributeValue.fromS(id.value()));
    }
}
