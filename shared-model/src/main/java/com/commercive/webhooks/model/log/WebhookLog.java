package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
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

    private static final Condition NOT_A_SUCCESS = Condition.any(
            Condition.absent(Column.PROCESSED), Condition.isEqual(Column.PROCESSED, AttributeValue.fromBool(false)));
    private static final Condition NO_ERROR_OR_A_MARK = Condition.any(
            Condition.absent(Column.ERROR), Condition.exists(Column.TRIED_AT), Condition.exists(Column.REJECTED_BY));
    private static final int MAX_ERROR_LENGTH = 1_000;

    private final DynamoDbClient dynamoDb;
    private final String tablePrefix;
    private final RowRetention retention;

    public WebhookLog(DynamoDbClient dynamoDb, String tablePrefix) {
        this(dynamoDb, tablePrefix, RowRetention.DEFAULT);
    }

    public WebhookLog(DynamoDbClient dynamoDb, String tablePrefix, RowRetention retention) {
        this.dynamoDb = dynamoDb;
        this.tablePrefix = tablePrefix;
        this.retention = retention;
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
            case COMPLIANCE, EVENT -> Outcome.IGNORED;
            case UNKNOWN, APPLIED -> Outcome.UNKNOWN_TOPIC;
        };
        Map<Column, AttributeValue> row = LogRow.received(envelope);
        row.put(Column.OUTCOME, AttributeValue.fromS(outcome.attribute()));
        put(row, envelope);
    }

    /** Marks the row of a webhook that SQS did not take, for the requeue function to find. */
    public void recordNotQueued(Envelope envelope) {
        update(failure(envelope, Outcome.NOT_QUEUED, NOT_QUEUED_ERROR + ", sent again within minutes")
                .remove(Column.REJECTED_BY));
    }

    /** Writes why a webhook is in the function's log stream alone: neither its row nor a message holds its body. */
    public void recordLastCopy(Envelope envelope, String error) {
        update(failure(envelope, Outcome.FAILED, error).remove(Column.REJECTED_BY));
    }

    /**
     * Writes a success, which removes the error; the outcome of an earlier one stays. What is known at receipt is sent
     * along only where there is no row yet: the body is most of it.
     */
    public void recordSuccess(Envelope envelope, Optional<String> storeId, Outcome outcome, int attempts, Instant now) {
        change(
                envelope,
                update -> update.set(Column.PROCESSED, AttributeValue.fromBool(true))
                        .set(Column.OUTCOME, outcome.attribute())
                        .set(Column.STORE_ID, storeId.orElse(LogRow.UNKNOWN_STORE))
                        .set(Column.ATTEMPTS, number(attempts))
                        .set(Column.PROCESSED_AT, Timestamps.nanoseconds(now))
                        .set(Column.EXPIRES_AT, retention.withoutError(envelope))
                        .remove(Column.ERROR)
                        .remove(Column.FAILED)
                        .remove(Column.TRIED_AT)
                        .remove(Column.REJECTED_BY));
    }

    /**
     * Changes a row, or makes it with what is known at receipt; never that of a success. The change says when the row
     * ends.
     */
    void change(Envelope envelope, UnaryOperator<ItemUpdate> change) {
        ItemUpdate ofTheRow = new ItemUpdate(Table.WEBHOOKS, envelope.id().value());
        try {
            dynamoDb.updateItem(change.apply(ofTheRow)
                    .onlyIf(NOT_A_SUCCESS)
                    .onlyIf(Condition.exists(Column.WEBHOOK_ID))
                    .request(tablePrefix));
        } catch (ConditionalCheckFailedException e) {
            if (!e.hasItem()) {
                update(change.apply(received(envelope)).onlyIf(NOT_A_SUCCESS));
            }
        }
    }

    /**
     * Writes a failure, never over a success. It takes the place of a mark that an attempt left.
     *
     * @param everyTime also over the error of an earlier attempt; an error in between is not worth a write
     */
    public void recordFailure(Envelope envelope, Outcome outcome, String error, int attempts, boolean everyTime) {
        ItemUpdate update = failure(envelope, outcome, error)
                .set(Column.ATTEMPTS, number(attempts))
                .remove(Column.REJECTED_BY);
        update(everyTime ? update : update.onlyIf(NO_ERROR_OR_A_MARK));
    }

    /** Writes a failure that comes again with the same message, never over a success. */
    public void recordRejection(Envelope envelope, String error, int attempts, Rejection rejection) {
        update(failure(envelope, Outcome.FAILED, error)
                .set(Column.ATTEMPTS, number(attempts))
                .set(Column.REJECTED_BY, rejection.attribute()));
    }

    /** Writes how often a rejected message was received, when it becomes a dead letter. */
    public void recordLastReceive(WebhookId id, int attempts, Rejection rejection) {
        update(new ItemUpdate(Table.WEBHOOKS, id.value())
                .set(Column.ATTEMPTS, number(attempts))
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
        return update(failure(new ItemUpdate(Table.WEBHOOKS, id.value()), Outcome.FAILED, error)
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

    private ItemUpdate received(Envelope envelope) {
        ItemUpdate update = new ItemUpdate(Table.WEBHOOKS, envelope.id().value());
        Map<Column, AttributeValue> row = LogRow.received(envelope);
        row.remove(Column.PROCESSED);
        row.remove(Column.STORE_ID);
        row.forEach(update::setIfAbsent);
        return update;
    }

    private ItemUpdate failure(Envelope envelope, Outcome outcome, String error) {
        ItemUpdate row = received(envelope)
                .setIfAbsent(Column.STORE_ID, AttributeValue.fromS(LogRow.UNKNOWN_STORE))
                .set(Column.PROCESSED, AttributeValue.fromBool(false))
                .remove(Column.TRIED_AT);
        return failure(row, envelope, outcome, error).onlyIf(NOT_A_SUCCESS);
    }

    ItemUpdate failure(ItemUpdate update, Envelope envelope, Outcome outcome, String error) {
        return failure(update, outcome, error).set(Column.EXPIRES_AT, retention.withError(envelope));
    }

    private static ItemUpdate failure(ItemUpdate update, Outcome outcome, String error) {
        return update.set(Column.OUTCOME, outcome.attribute())
                .set(Column.ERROR, error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH)))
                .set(Column.FAILED, "yes");
    }

    private void put(Map<Column, AttributeValue> row, Envelope envelope) {
        Map<String, AttributeValue> item = new HashMap<>(key(envelope.id()));
        item.put(Column.EXPIRES_AT.attribute(), retention.withoutError(envelope));
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
        try {
            dynamoDb.updateItem(update.request(tablePrefix));
            return true;
        } catch (ConditionalCheckFailedException unwanted) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(WebhookId id) {
        return Map.of(Table.WEBHOOKS.key(), AttributeValue.fromS(id.value()));
    }

    private static AttributeValue number(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }
}
