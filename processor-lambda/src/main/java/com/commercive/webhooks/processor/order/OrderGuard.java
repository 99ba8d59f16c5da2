package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.clock.Timestamps;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.processor.table.Judgement;
import com.commercive.webhooks.processor.table.RowGuard;
import com.commercive.webhooks.processor.table.StaleGuard;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The guard of an order's row against its bodies: older ones change nothing, and a newer fulfillment keeps its say about
 * {@code fulfillment_status}.
 *
 * @param status what the body says of it; empty where it does not have the field
 */
record OrderGuard(StaleGuard bodies, Optional<String> status) implements RowGuard {
    @Override
    public Judgement.Accepted unseen() {
        Condition noNewerFulfillment = Condition.any(
                Condition.absent(Column.FULFILLMENT_UPDATED_AT),
                Condition.isLess(
                        Column.FULFILLMENT_UPDATED_AT,
                        Timestamps.seconds(bodies.clock().occurredAt())));
        return status.isPresent()
                ? bodies.unseen().and(statusOf(Row.ABSENT), noNewerFulfillment)
                : bodies.unseen().and(Map.of(), Condition.exists(Column.FULFILLMENT_STATUS_AT));
    }

    @Override
    public Judgement judge(Row row) {
        return bodies.judge(row)
                .and(
                        statusOf(row),
                        Condition.isUnchanged(
                                row,
                                Column.FULFILLMENT_STATUS,
                                Column.FULFILLMENT_STATUS_AT,
                                Column.FULFILLMENT_UPDATED_AT,
                                Column.SHOPIFY_UPDATED_AT));
    }

    private Map<Column, Optional<AttributeValue>> statusOf(Row row) {
        return status.map(said ->
                        FulfillmentStatus.afterBody(row, said, bodies.clock().occurredAt()))
                .orElseGet(() -> FulfillmentStatus.afterBodyWithoutStatus(row));
    }
}
