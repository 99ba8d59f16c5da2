package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * The rule that decides an order's {@code fulfillment_status}, which has two sources: order bodies, and fulfillments,
 * which leave their time in {@code fulfillment_updated_at}. The newer of the two decides; of the same second, a status in
 * the body wins and none loses.
 */
final class FulfillmentStatus {
    static final String UNFULFILLED = "unfulfilled";
    static final String FULFILLED = "fulfilled";

    private FulfillmentStatus() {}

    /**
     * Returns the status of an order after one of its bodies.
     *
     * @param body the body's status; null and the text {@code unfulfilled} say the same, and are empty here
     * @param at when the body says so
     */
    static String afterBody(Row order, Optional<String> body, Instant at) {
        int comparison = order.text(Column.FULFILLMENT_UPDATED_AT).orElse("").compareTo(Timestamps.seconds(at));
        boolean bodyDecides = comparison < 0 || (comparison == 0 && body.isPresent());
        return bodyDecides ? body.orElse(UNFULFILLED) : FULFILLED;
    }

    /** Returns whether a fulfillment decides the status of an order, whose own bodies may be newer. */
    static boolean isDecidedByFulfillment(Row order, Instant at) {
        String second = Timestamps.seconds(at);
        String ofBody = order.text(Column.SHOPIFY_CLOCK)
                .flatMap(clock -> Timestamps.parse(clock.substring(0, clock.indexOf('#'))))
                .map(Timestamps::seconds)
                .orElse("");
        int comparison = ofBody.compareTo(second);
        boolean saysNothing =
                order.text(Column.FULFILLMENT_STATUS).map(UNFULFILLED::equals).orElse(true);
        return comparison < 0 || (comparison == 0 && saysNothing);
    }
}
