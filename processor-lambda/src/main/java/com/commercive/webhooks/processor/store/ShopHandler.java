package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.processor.table.BodyColumns;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;

/** The handler of {@code shop/update}: what the shop says of itself goes into the store's newest row. */
public final class ShopHandler implements TopicHandler {
    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        ShopBody.check(webhook);
        BodyColumns columns = new BodyColumns(webhook.body())
                .text(Column.SHOP_NAME, "name")
                .text(Column.PLAN_NAME, "plan_name")
                .text(Column.CURRENCY, "currency")
                .text(Column.TIMEZONE, "iana_timezone");
        return new NewestStore(webhook, tables).write(columns.values(), Column.SHOP_CLOCK);
    }
}
