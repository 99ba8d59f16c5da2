package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The changes of a log row, each with the end that the row has by it. */
record LogChanges(RowRetention retention) {
    static final Condition NOT_A_SUCCESS = Condition.any(
            Condition.absent(Column.PROCESSED), Condition.isEqual(Column.PROCESSED, AttributeValue.fromBool(false)));
    static final Condition NO_ERROR_OR_A_MARK = Condition.any(
            Condition.absent(Column.ERROR), Condition.exists(Column.TRIED_AT), Condition.exists(Column.REJECTED_BY));

    private static final int MAX_ERROR_LENGTH = 1_000;

    /** Sets what is known at receipt and the row lacks. */
    static ItemUpdate received(Envelope envelope) {
        return received(envelope, LogRow.received(envelope));
    }

    /** Sets the same without the body, which a redaction took out. */
    static ItemUpdate receivedWithoutBody(Envelope envelope) {
        return received(envelope, LogRow.receivedWithoutBody(envelope));
    }

    private static ItemUpdate received(Envelope envelope, Map<Column, AttributeValue> row) {
        ItemUpdate update = new ItemUpdate(Table.WEBHOOKS, envelope.id().value());
        row.remove(Column.PROCESSED);
        row.remove(Column.STORE_ID);
        row.forEach(update::setIfAbsent);
        return update;
    }

    ItemUpdate success(
            ItemUpdate row, Envelope envelope, Optional<String> storeId, Outcome outcome, int attempts, Instant now) {
        return row.set(Column.PROCESSED, AttributeValue.fromBool(true))
                .set(Column.OUTCOME, outcome.attribute())
                .set(Column.STORE_ID, storeId.orElse(LogRow.UNKNOWN_STORE))
                .set(Column.ATTEMPTS, number(attempts))
                .set(Column.PROCESSED_AT, Timestamps.nanoseconds(now))
                .set(Column.EXPIRES_AT, retention.withoutError(envelope))
                .remove(Column.ERROR)
                .remove(Column.FAILED)
                .remove(Column.TRIED_AT)
                .remove(Column.REJECTED_BY);
    }

    ItemUpdate failure(ItemUpdate update, Envelope envelope, Outcome outcome, String error) {
        return failure(update, outcome, error).set(Column.EXPIRES_AT, retention.withError(envelope));
    }

    static ItemUpdate failure(ItemUpdate update, Outcome outcome, String error) {
        return update.set(Column.OUTCOME, outcome.attribute())
                .set(Column.ERROR, error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH)))
                .set(Column.FAILED, "yes");
    }

    /** Takes the body out. */
    static ItemUpdate redacted(ItemUpdate row, Instant redactedAt) {
        return row.remove(Column.PAYLOAD)
                .remove(Column.PAYLOAD_GZIP)
                .set(Column.REDACTED_AT, Timestamps.nanoseconds(redactedAt));
    }

    static AttributeValue number(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }
}
