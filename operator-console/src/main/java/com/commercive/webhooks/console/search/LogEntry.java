package com.commercive.webhooks.console.search;

import com.commercive.webhooks.console.terminal.Printable;
import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Column;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A webhook as its log row, or the entry of an index, describes it.
 *
 * @param createdAt the time of receipt, as text
 */
public record LogEntry(
        WebhookId id,
        String createdAt,
        String topic,
        Optional<String> shopDomain,
        Optional<String> error,
        Optional<String> outcome,
        boolean processed) {
    /** The columns that an entry is read from: those that a filter needs, without the payload. */
    static final List<Column> COLUMNS = List.of(
            Column.WEBHOOK_ID,
            Column.CREATED_AT,
            Column.TOPIC,
            Column.SHOP_DOMAIN,
            Column.ERROR,
            Column.OUTCOME,
            Column.PROCESSED);

    static LogEntry of(Map<String, AttributeValue> row) {
        return new LogEntry(
                new WebhookId(text(row, Column.WEBHOOK_ID).orElseThrow()),
                text(row, Column.CREATED_AT).orElse(""),
                text(row, Column.TOPIC).orElse(""),
                text(row, Column.SHOP_DOMAIN),
                text(row, Column.ERROR),
                text(row, Column.OUTCOME),
                Optional.ofNullable(row.get(Column.PROCESSED.attribute()))
                        .map(value -> Objects.equals(value.bool(), true))
                        .orElse(false));
    }

    public static LogEntry of(Envelope envelope) {
        return new LogEntry(
                envelope.id(),
                Timestamps.nanoseconds(envelope.receivedAt()),
                envelope.topic(),
                envelope.shopDomain(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Returns whether SQS did not take the webhook, or it has no outcome although it was logged before that time. */
    boolean isNotQueued(String loggedBefore) {
        return outcome.map(Outcome.NOT_QUEUED.attribute()::equals)
                .orElseGet(() -> !processed && createdAt.compareTo(loggedBefore) <= 0);
    }

    public String line() {
        return Printable.text("%-30s  %-24s  %s%s%s"
                .formatted(
                        createdAt,
                        topic,
                        id,
                        shopDomain.map(shop -> "  " + shop).orElse(""),
                        error.map(text -> "  " + text).orElse("")));
    }

    private static Optional<String> text(Map<String, AttributeValue> row, Column column) {
        return Optional.ofNullable(row.get(column.attribute())).map(AttributeValue::s);
    }
}
