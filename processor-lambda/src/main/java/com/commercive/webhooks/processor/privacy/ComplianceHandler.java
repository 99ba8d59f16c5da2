package com.commercive.webhooks.processor.privacy;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.model.privacy.PrivacyRequest;
import com.commercive.webhooks.model.privacy.RequestKind;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Condition;
import com.commercive.webhooks.model.table.ItemUpdate;
import com.commercive.webhooks.model.table.Table;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.store.StoreRow;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of the compliance topics. A webhook becomes a request once, whatever became of the request since. A shop
 * without a store is no failure: the log can hold its data.
 */
public final class ComplianceHandler implements TopicHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ComplianceHandler.class);

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        RequestKind kind = RequestKind.of(webhook.topic());
        RequestBody body = RequestBody.read(kind, webhook.body());
        Optional<String> storeId =
                StoreDirectory.newest(StoreDirectory.rows(body.shop(), tables)).map(StoreRow::id);
        PrivacyRequest request = new PrivacyRequest(
                webhook.id(), kind, body.shop(), storeId, body.customer().id(), webhook.receivedAt());
        ItemUpdate row = new ItemUpdate(Table.PRIVACY_REQUESTS, webhook.id().value())
                .onlyIf(Condition.absent(Column.REQUEST_ID));
        request.columns().forEach(row::set);
        if (tables.updateIf(row)) {
            LOG.info("Created privacy request: {}", webhook.id());
        }
        return new Applied(Outcome.APPLIED, storeId);
    }
}
