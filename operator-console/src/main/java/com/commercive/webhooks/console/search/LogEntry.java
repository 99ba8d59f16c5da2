package com.commercive.webhooks.console.search;

import com.commercive.webhooks.console.terminal.Printable;
import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    static LogEntry of(Row row) {
        return new LogEntry(
                new WebhookId(row.text(Column.WEBHOOK_ID).orElseThrow()),
                row.text(Column.CREATED_AT).orElse(""),
                row.text(Column.TOPIC).orElse(""),
                row.text(Column.SHOP_DOMAIN),
                row.text(Column.ERROR),
                row.text(Column.OUTCOME),
                row.value(Column.PROCESSED)
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
}
