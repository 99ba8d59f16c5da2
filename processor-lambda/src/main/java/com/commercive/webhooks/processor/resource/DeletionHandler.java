package com.commercive.webhooks.processor.resource;

import com.commercive.webhooks.model.id.ShopifyId;
import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.topic.NeededFields;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.table.WriteResult;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of deletions: a mark in the row, which no later body takes away. Such a body is an id alone. One with anything
 * else that we keep is a genuine body of another kind, sent under this topic's header, which must delete nothing.
 */
public final class DeletionHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DeletionHandler.class);

    private final ResourceKind kind;
    private final StoreDirectory stores;

    public DeletionHandler(ResourceKind kind, StoreDirectory stores) {
        this.kind = kind;
        this.stores = stores;
    }

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        Fields body = webhook.body();
        ShopifyId id = body.requiredId("id");
        body.requireNone("a deletion", NeededFields.besideId());
        body.requireGlobalId(kind.shopifyName());
        String storeId = stores.storeId(webhook.shop(), tables);
        ResourceRow row = new ResourceRow(kind, id, webhook, storeId, tables);
        Instant deletedAt = webhook.clock().triggeredAt().orElse(webhook.receivedAt());
        if (!(row.write(new DeletionGuard(deletedAt, row.ids())) instanceof WriteResult.Written written)) {
            return new Applied(Outcome.STALE, Optional.of(storeId));
        }
        LOG.info("Marked as deleted: {}", written.id());
        return new Applied(Outcome.APPLIED, Optional.of(storeId));
    }
}
