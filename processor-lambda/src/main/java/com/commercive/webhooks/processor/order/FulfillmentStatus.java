package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.clock.ShopifyClock;
import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.ForeignTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rule that decides an order's {@code fulfillment_status}, which has two sources: order bodies, which leave their time
 * in {@code fulfillment_status_at}, and fulfillments, which leave theirs in {@code fulfillment_updated_at}. The newer of
 * the two decides; of the same second, a status in the body wins and none loses.
 */
final class FulfillmentStatus {
    static final String UNFULFILLED = "unfulfilled";
    static final String FULFILLED = "fulfilled";

    /** The time of a status that no body has said yet: everything is newer. */
    private static final String NEVER = Timestamps.seconds(Instant.EPOCH);

    private FulfillmentStatus() {}

    /**
     * Returns what an order's body with the field makes of its row.
     *
     * @param body the body's status; {@code unfulfilled} where it is null, which says the same
     * @param at when the body says so
     */
    static Map<Column, Optional<AttributeValue>> afterBody(Row order, String body, Instant at) {
        String second = Timestamps.seconds(at);
        int comparison = order.text(Column.FULFILLMENT_UPDATED_AT).orElse("").compareTo(second);
        boolean bodyDecides = comparison < 0 || (comparison == 0 && !body.equals(UNFULFILLED));
        return Map.of(
                Column.FULFILLMENT_STATUS,
                Attributes.text(bodyDecides ? body : FULFILLED),
                Column.FULFILLMENT_STATUS_AT,
                Attributes.text(second));
    }

    /**
     * Returns what an order's body without the field makes of its row: the default, where it has no status yet. A status
     * that is there keeps its time, which the body's clock would else take away.
     */
    static Map<Column, Optional<AttributeValue>> afterBodyWithoutStatus(Row order) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>();
        if (order.text(Column.FULFILLMENT_STATUS).isEmpty()) {
            values.put(Column.FULFILLMENT_STATUS, Attributes.text(UNFULFILLED));
        }
        if (order.text(Column.FULFILLMENT_STATUS_AT).isEmpty()) {
            values.put(Column.FULFILLMENT_STATUS_AT, Attributes.text(saidAt(order)));
        }
        return values;
    }

    /** Returns whether a fulfillment decides the status of an order, whose own bodies may be newer. */
    static boolean isDecidedByFulfillment(Row order, Instant at) {
        int comparison = saidAt(order).compareTo(Timestamps.seconds(at));
        boolean saysNothing =
                order.text(Column.FULFILLMENT_STATUS).map(UNFULFILLED::equals).orElse(true);
        return comparison < 0 || (comparison == 0 && saysNothing);
    }

    /**
     * Returns when the order's own bodies said its status. A row of another service, or of an earlier version of ours, does
     * not tell: its status is as new as the row.
     */
    private static String saidAt(Row order) {
        return order.text(Column.FULFILLMENT_STATUS_AT)
                .orElseGet(() -> order.text(Column.FULFILLMENT_STATUS).isEmpty() ? NEVER : timeOf(order));
    }

    private static String timeOf(Row order) {
        return Stream.of(
                        order.text(Column.SHOPIFY_CLOCK).flatMap(ShopifyClock::occurredAt),
                        order.value(Column.SHOPIFY_UPDATED_AT).flatMap(ForeignTime::read))
                .flatMap(Optional::stream)
                .map(Timestamps::seconds)
                .reduce(NEVER, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }
}
