package com.commercive.webhooks.console.search;

import com.commercive.webhooks.console.terminal.Printable;
import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Table;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Hold what a log row, or an entry of one of its indexes, says of a webhook.
 *
 * @param createdAt the time of receipt, as the row has it
 */
public record LogEntry(
        WebhookId id,
        String createdAt,
        String topic,
        Optional<String> shopDomain,
        Optional<String> error,
        Optional<String> outcome,
        boolean processed) {

    static LogEntry of(Map<String, AttributeValue> row) {
        return new LogEntry(
                new WebhookId(text(row, Table.WEBHOOKS.key()).orElseThrow()),
                text(row, "created_at").orElse(""),
                text(row, "topic").orElse(""),
                text(row, "shop_domain"),
                text(row, "error"),
                text(row, "outcome"),
                Optional.ofNullable(row.get("processed"))
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

    /** Whether SQS did not take it, or nobody can tell: it was logged, and nothing came after. */
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

    private static Optional<String> text(Map<String, AttributeValue> row, String attribute) {
        return Optional.ofNullable(row.get(attribute)).map(AttributeValue::s);
    }
}
