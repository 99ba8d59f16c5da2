package com.commercive.webhooks.processor.webhook;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.envelope.Envelope;
import com.commercive.webhooks.model.id.ShopDomain;
import com.commercive.webhooks.model.id.WebhookId;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.topic.Topic;
import com.commercive.webhooks.processor.body.BodyParser;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.body.InvalidFieldException;
import com.commercive.webhooks.processor.table.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook whose headers and body were read and checked.
 *
 * @param shop whose webhook it is: the header's, and of a compliance topic the signed body's
 * @param receive of its message
 * @param receivedAt when it was first received
 * @param now when it is applied; what {@code created_at} and {@code updated_at} of rows say
 */
public record Webhook(
        WebhookId id,
        Topic topic,
        ShopDomain shop,
        Fields body,
        ShopifyClock clock,
        Receive receive,
        Instant receivedAt,
        Instant now) {
    /** A row must not be closed to real webhooks by one that claims to be of next year. */
    private static final Duration MAX_AHEAD = Duration.ofDays(1);

    /** Reads it; fails with a permanent failure that names the field. */
    public static Webhook read(Topic topic, Envelope envelope, Receive receive, Instant now) {
        ShopDomain shop = requireShop(envelope.shopDomain());
        Fields body = BodyParser.parse(envelope.body());
        Optional<Instant> updatedAt = body.time("updated_at");
        Optional<Instant> triggeredAt = envelope.triggeredAt().flatMap(Timestamps::parse);
        check("updated_at", updatedAt, envelope.receivedAt());
        check("X-Shopify-Triggered-At", triggeredAt, envelope.receivedAt());
        ShopifyClock clock = ShopifyClock.of(updatedAt, triggeredAt, envelope.receivedAt());
        return new Webhook(envelope.id(), topic, shop, body, clock, receive, envelope.receivedAt(), now);
    }

    /**
     * Returns how much is left of a time after receipt, in which the webhook can be tried again; nothing at its last
     * receive.
     */
    public Optional<Duration> leftOf(Duration afterReceipt) {
        Duration left = Duration.between(now, receivedAt.plus(afterReceipt));
        return Optional.of(left).filter(time -> time.isPositive() && !receive.isLast());
    }

    /** Returns when a row was redacted, where that was not before what the webhook says. */
    public Optional<Instant> redactionOf(Row row) {
        return Redaction.of(row, clock.occurredAt());
    }

    /** {@code updated_at} of the body. */
    public Optional<Instant> updatedAt() {
        return body.time("updated_at");
    }

    /** Reads a time of the body that cannot be of the future; fails where it is more than a day after receipt. */
    public Optional<Instant> pastTime(String field) {
        Optional<Instant> time = body.time(field);
        check(field, time, receivedAt);
        return time;
    }

    /** Reads the domain of a shop; fails with a permanent failure where it is none. */
    public static ShopDomain requireShop(Optional<String> domain) {
        return domain.flatMap(ShopDomain::parse)
                .orElseThrow(() -> new InvalidFieldException(
                        "shop_domain",
                        "{shop}.myshopify.com",
                        domain.map(text -> "text of " + text.length() + " characters")
                                .orElse("nothing")));
    }

    private static void check(String field, Optional<Instant> time, Instant receivedAt) {
        Duration ahead = Duration.between(receivedAt, time.orElse(receivedAt));
        if (ahead.compareTo(MAX_AHEAD) > 0) {
            throw new InvalidFieldException(
                    field, "a time at most a day after receipt", "one " + ahead.toDays() + " days after it");
        }
    }
}
