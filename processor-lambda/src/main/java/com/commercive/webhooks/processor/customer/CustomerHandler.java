package com.commercive.webhooks.processor.customer;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.resource.ResourceKind;
import com.commercive.webhooks.processor.resource.ResourceRow;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.RedactionGuard;
import com.commercive.webhooks.processor.table.StaleGuard;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handler of customers. */
public final class CustomerHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CustomerHandler.class);

    private final StoreDirectory stores;

    public CustomerHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        CustomerBody body = CustomerBody.read(webhook.body());
        String storeId = stores.storeId(webhook.shop(), tables);
        if (body.values().isEmpty()) {
            return new Applied(Outcome.IGNORED, Optional.of(storeId));
        }
        ResourceRow row = new ResourceRow(ResourceKind.CUSTOMER, body.id(), webhook, storeId, tables);
        StaleGuard bodies = new StaleGuard(webhook.clock(), Table.CUSTOMERS);
        WriteResult written = row.write(
                body.values(),
                new RedactionGuard(bodies, Table.CUSTOMERS, webhook.clock().occurredAt()));
        Optional<Instant> redactedAt = webhook.redactionOf(written.row());
        if (!(written instanceof WriteResult.Written(String id, boolean created, var _))) {
            return new Applied(Outcome.STALE, Optional.of(storeId), redactedAt);
        }
        LOG.info("{} customer record: {}", created ? "Created" : "Updated", id);
        return new Applied(Outcome.APPLIED, Optional.of(storeId), redactedAt);
    }
}
