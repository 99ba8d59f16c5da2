package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Write and read the log rows. Every write can make the row with all that is known at receipt, whoever comes first; none
 * is written over a success. Failures of DynamoDB come out as the SDK's exceptions. Thread-safe.
 */
public final class WebhookLog {
    /** How the error of a row starts that waits for the requeue function: its index holds the error. */
    static final String NOT_QUEUED_ERROR = "queue: not reached";

    private static final String NOT_A_SUCCESS = "attribute_not_exists(#processed) OR #processed = :no";
    private static final int MAX_ERROR_LENGTH = 1_000;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public WebhookLog(DynamoDbClient dynamoDb, String tablePrefix) {
        this.dynamoDb = dynamoDb;
        this.table = Table.WEBHOOKS.name(tablePrefix);
    }

    /** Say whether the row of a webhook holds its body, so that it can be read back from there. */
    public static boolean holdsBody(Envelope envelope) {
        return LogRow.holds(envelope.body());
    }

    /** Put the row where there is none: a second delivery, and a processor that was faster, are left alone. */
    public void recordReceived(Envelope envelope) {
        put(LogRow.received(envelope), envelope.id());
    }

    /** Put the row of a webhook that nobody applies. */
    public void recordUnknownTopic(Envelope envelope) {
        Map<String, AttributeValue> row = LogRow.received(envelope);
        row.put("outcome", AttributeValue.fromS(Outcome.UNKNOWN_TOPIC.attribute()));
        put(row, envelope.id());
    }

    /** Mark the row of a webhook that SQS did not take, for the requeue function to find. */
    public void recordNotQueued(Envelope envelope) {
        update(failure(envelope, Outcome.NOT_QUEUED, NOT_QUEUED_ERROR + ", sent again within minutes"));
    }

    /** Write why a webhook is in the function's log stream alone: neither its row nor a message holds its body. */
    public void recordLastCopy(Envelope envelope, String error) {
        update(failure(envelope, Outcome.FAILED, error));
    }

    /**
     * Write a success, which removes the error; the outcome of an earlier one stays. What is known at receipt is sent
     * along only where there is no row yet: the body is most of it.
     */
    public void recordSuccess(Envelope envelope, Optional<String> storeId, Outcome outcome, int attempts, Instant now) {
        ItemUpdate ofTheRow =
                new ItemUpdate(table, Table.WEBHOOKS, envelope.id().value());
        try {
            dynamoDb.updateItem(success(ofTheRow, storeId, outcome, attempts, now)
                    .onlyIf("attribute_exists(#webhook_id)")
                    .request());
        } catch (ConditionalCheckFailedException e) {
            if (!e.hasItem()) {
                update(success(received(envelope), storeId, outcome, attempts, now));
            }
        }
    }

    private static ItemUpdate success(
            ItemUpdate update, Optional<String> storeId, Outcome outcome, int attempts, Instant now) {
        return update.set("processed", AttributeValue.fromBool(true))
                .set("outcome", outcome.attribute())
                .set("store_id", storeId.orElse(LogRow.UNKNOWN_STORE))
                .set("attempts", number(attempts))
                .set("processed_at", Timestamps.nanoseconds(now))
                .remove("error")
                .remove("failed")
                .onlyIf(NOT_A_SUCCESS)
                .with("no", AttributeValue.fromBool(false));
    }

    /**
     * Write a failure, never over a success. It takes the place of a mark that was made before this try.
     *
     * @param everyTime also over the error of an earlier try; an error in between is not worth a write
     */
    public void recordFailure(Envelope envelope, Outcome outcome, String error, int attempts, boolean everyTime) {
        ItemUpdate update = failure(envelope, outcome, error).set("attempts", number(attempts));
        update(everyTime ? update : update.onlyIf("attribute_not_exists(#error) OR #attempts = :attempts"));
    }

    /**
     * Mark a webhook before it is tried, as the try may kill the function and nobody could say so after. If it only
     * fails, that failure takes the place of the mark.
     *
     * @return whether the row had this mark already, and nothing behind it
     */
    public boolean recordTry(Envelope envelope, String mark, int attempts, boolean last) {
        ItemUpdate update = failure(envelope, last ? Outcome.FAILED : Outcome.RETRYING, mark)
                .set("attempts", number(attempts));
        try {
            Map<String, AttributeValue> old = dynamoDb.updateItem(update.request().toBuilder()
                            .returnValues(ReturnValue.UPDATED_OLD)
                            .build())
                    .attributes();
            return LogRow.text(old, "error").equals(Optional.of(mark));
        } catch (ConditionalCheckFailedException success) {
            return false;
        }
    }

    /** Take the mark off a row whose webhook was sent. */
    public void recordRequeued(WebhookId id) {
        update(new ItemUpdate(table, Table.WEBHOOKS, id.value())
                .remove("outcome")
                .remove("error")
                .remove("failed")
                .onlyIf("#outcome = :not_queued")
                .with("not_queued", Outcome.NOT_QUEUED.attribute()));
    }

    /** Read a webhook back; empty where there is no row, or the row does not hold the body. */
    public Optional<Envelope> read(WebhookId id) {
        Map<String, AttributeValue> row = dynamoDb.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .key(key(id))
                        .consistentRead(true)
                        .build())
                .item();
        return LogRow.envelope(id, row);
    }

    /**
     * Make a call that never writes, so that a client's first real one is not slowed by the classes, the connection and
     * the credentials that it needs.
     */
    public void warmUp() {
        update(new ItemUpdate(table, Table.WEBHOOKS, "warm-up")
                .set("outcome", "none")
                .onlyIf("attribute_exists(#webhook_id) AND attribute_not_exists(#webhook_id)"));
    }

    private ItemUpdate received(Envelope envelope) {
        ItemUpdate update = new ItemUpdate(table, Table.WEBHOOKS, envelope.id().value());
        Map<String, AttributeValue> row = LogRow.received(envelope);
        row.remove("processed");
        row.remove("store_id");
        row.forEach(update::setIfAbsent);
        return update;
    }

    private ItemUpdate failure(Envelope envelope, Outcome outcome, String error) {
        return received(envelope)
                .setIfAbsent("store_id", AttributeValue.fromS(LogRow.UNKNOWN_STORE))
                .set("processed", AttributeValue.fromBool(false))
                .set("outcome", outcome.attribute())
                .set("error", error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH)))
                .set("failed", "yes")
                .onlyIf(NOT_A_SUCCESS)
                .with("no", AttributeValue.fromBool(false));
    }

    private void put(Map<String, AttributeValue> row, WebhookId id) {
        row.putAll(key(id));
        try {
            dynamoDb.putItem(PutItemRequest.builder()
                    .tableName(table)
                    .item(row)
                    .conditionExpression("attribute_not_exists(webhook_id)")
                    .build());
        } catch (ConditionalCheckFailedException alreadyThere) {
            // Another delivery, or the processor, has written it: its row is at least as complete.
        }
    }

    private void update(ItemUpdate update) {
        try {
            dynamoDb.updateItem(update.request());
        } catch (ConditionalCheckFailedException unwanted) {
            // A success is there, or an error that is to stay.
        }
    }

    private static Map<String, AttributeValue> key(WebhookId id) {
        return Map.of(Table.WEBHOOKS.key(), AttributeValue.fromS(id.value()));
    }

    private static AttributeValue number(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }
}
