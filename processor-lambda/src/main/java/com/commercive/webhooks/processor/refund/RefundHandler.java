package com.commercive.webhooks.processor.refund;

import com.commercive.webhooks.model.id.RowId;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Row;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.resource.ResourceKind;
import com.commercive.webhooks.processor.resource.ResourceRow;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Attributes;
import com.commercive.webhooks.processor.table.NewRowGuard;
import com.commercive.webhooks.processor.table.Redaction;
import com.commercive.webhooks.processor.table.RowWrite;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The handler of refunds. A row is made once, and never changed: what a refund does to its order comes with the order's next
 * update.
 */
public final class RefundHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RefundHandler.class);

    private final StoreDirectory stores;

    public RefundHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        RefundBody body = RefundBody.read(webhook.body());
        String storeId = stores.storeId(webhook.shop(), tables);
        if (body.values().isEmpty()) {
            return new Applied(Outcome.IGNORED, Optional.of(storeId));
        }
        ResourceRow order = new ResourceRow(ResourceKind.ORDER, body.orderId(), webhook, storeId, tables);
        Row orderRow = order.read();
        String orderId = order.idOf(orderRow);
        Optional<Instant> redactedAt = webhook.redactionOf(orderRow);
        String refundId = RowId.refund(webhook.shop(), body.id());
        if (!orderRow.isAbsent() && isKnownToOthers(body, orderId, storeId, refundId, tables)) {
            return new Applied(Outcome.STALE, Optional.of(storeId), redactedAt);
        }
        RowWrite write = row(webhook, body, orderId, storeId, redactedAt);
        if (!(tables.create(write, refundId) instanceof WriteResult.Written)) {
            return new Applied(Outcome.STALE, Optional.of(storeId), redactedAt);
        }
        LOG.info("Created refund record: {}", refundId);
        return new Applied(Outcome.APPLIED, Optional.of(storeId), redactedAt);
    }

    /** Returns whether another service made a row of the refund under its order. */
    private static boolean isKnownToOthers(
            RefundBody body, String orderId, String storeId, String refundId, Tables tables) {
        return tables.queryOfStore(Table.REFUNDS, Column.ORDER_ID, orderId, storeId).stream()
                .filter(row -> row.text(Column.SHOPIFY_REFUND_ID)
                        .equals(Optional.of(body.id().value())))
                .anyMatch(row -> !row.text(Column.REFUND_ID).equals(Optional.of(refundId)));
    }

    private static RowWrite row(
            Webhook webhook, RefundBody body, String orderId, String storeId, Optional<Instant> redactedAt) {
        Map<Column, Optional<AttributeValue>> values = new LinkedHashMap<>(body.values());
        if (redactedAt.isPresent()) {
            values.putAll(Redaction.removal(Table.REFUNDS));
        }
        values.put(Column.ORDER_ID, Attributes.text(orderId));
        values.put(Column.STORE_ID, Attributes.text(storeId));
        values.put(Column.SHOP_DOMAIN, Attributes.text(webhook.shop().value()));
        values.put(Column.SHOPIFY_REFUND_ID, Attributes.text(body.id().value()));
        values.put(Column.SHOPIFY_ORDER_ID, Attributes.text(body.orderId().value()));
        return new RowWrite(
                Table.REFUNDS, values, new NewRowGuard(webhook.clock().value()), webhook.now());
    }
}
