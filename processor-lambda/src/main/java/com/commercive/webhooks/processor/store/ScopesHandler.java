package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.table.BodyColumns;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.List;

/** The handler of {@code app/scopes_update}: the scopes that the app has now go into the store's newest row. */
public final class ScopesHandler implements TopicHandler {
    /** No other body has it: the header alone must not take an app's scopes away. */
    private static final List<String> FIELDS_OF_SCOPES = List.of("current");

    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        Fields body = webhook.body();
        body.requireOneOf("an app's scopes", FIELDS_OF_SCOPES);
        BodyColumns columns = new BodyColumns(body).texts(Column.SCOPES, "current");
        return new NewestStore(webhook, tables).write(columns.values(), Column.SCOPES_CLOCK);
    }
}
