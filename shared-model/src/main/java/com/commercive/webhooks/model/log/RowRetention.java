package com.commercive.webhooks.model.log;

import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.model.topic.TopicFamily;
import com.commercive.webhooks.model.topic.TopicKind;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How long log rows are kept. Each row has the second of its end in {@code expires_at}; DynamoDB deletes it within a few days
 * after that (AWS, "Using time to live (TTL) in DynamoDB").
 *
 * @param days after receipt, for a row without an error
 */
public record RowRetention(int days) {
    public static final RowRetention DEFAULT = new RowRetention(90);

    /** For a row with an error, or one that waits: somebody has yet to mend the cause and to replay it. */
    private static final int DAYS_WITH_AN_ERROR = 400;

    /**
     * For a row that may hold a customer's data and that no redaction finds, whatever its outcome: Shopify wants redactions
     * done within 30 days (Shopify, "Privacy law compliance").
     */
    private static final int DAYS_OUT_OF_REACH = 25;

    /** Returns the end of a row without an error. */
    AttributeValue withoutError(Envelope envelope) {
        return end(envelope, days);
    }

    /** Returns the end of a row with an error, or of one that waits. */
    AttributeValue withError(Envelope envelope) {
        return end(envelope, Math.max(days, DAYS_WITH_AN_ERROR));
    }

    private static AttributeValue end(Envelope envelope, int days) {
        int kept = isInReach(envelope) ? days : Math.min(days, DAYS_OUT_OF_REACH);
        return AttributeValue.fromN(
                String.valueOf(envelope.receivedAt().plus(Duration.ofDays(kept)).getEpochSecond()));
    }

    /** A redaction finds rows by their shop, and a customer's by the resource. */
    private static boolean isInReach(Envelope envelope) {
        return envelope.shopDomain().flatMap(ShopDomain::parse).isPresent()
                && (envelope.resource().isPresent() || !mayBePersonal(envelope.topic()));
    }

    private static boolean mayBePersonal(String topic) {
        return switch (TopicKind.of(topic)) {
            case APPLIED, COMPLIANCE ->
                Topic.named(topic)
                        .map(Topic::family)
                        .map(TopicFamily::isPersonal)
                        .orElse(true);
            case EVENT, UNKNOWN -> true;
        };
    }
}
