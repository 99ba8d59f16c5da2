package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.Judgement;
import com.commercive.webhooks.processor.table.RowGuard;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The guard of an order's row against its fulfillments: the newest leaves its time, and sets the status where no newer
 * body of the order has one.
 *
 * @param at when the goods went out
 */
record FulfilledGuard(Instant at) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        Condition isNewestFulfillment = Condition.absent(Column.FULFILLMENT_UPDATED_AT);
        Condition isNewerThanBodies = Condition.isLess(Column.FULFILLMENT_STATUS_AT, Timestamps.seconds(at));
        return accepted(Row.ABSENT, Condition.all(isNewestFulfillment, isNewerThanBodies));
    }

    @Override
    public Judgement judge(Row row) {
        String newest = row.text(Column.FULFILLMENT_UPDATED_AT).orElse("");
        return newest.compareTo(Timestamps.seconds(at)) >= 0
                ? new Judgement.Stale()
                : accepted(
                        row,
                        Condition.isUnchanged(
                                row,
                                Column.FULFILLMENT_STATUS,
                                Column.FULFILLMENT_STATUS_AT,
                                Column.FULFILLMENT_UPDATED_AT,
                                Column.SHOPIFY_CLOCK,
                                Column.SHOPIFY_UPDATED_AT));
    }

    private Judgement.Accepted accepted(Row row, Condition condition) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>();
        values.put(Column.FULFILLMENT_UPDATED_AT, Attributes.text(Timestamps.seconds(at)));
        if (FulfillmentStatus.isDecidedByFulfillment(row, at)) {
            values.put(Column.FULFILLMENT_STATUS, Attributes.text(FulfillmentStatus.FULFILLED));
        }
        return new Judgement.Accepted(values, condition);
    }
}
