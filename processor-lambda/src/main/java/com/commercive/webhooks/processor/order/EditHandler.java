package com.commercive.webhooks.processor.order;

import com.commercive.webhooks.model.log.Outcome;
import com.commercive.webhooks.processor.body.Fields;
import com.commercive.webhooks.processor.body.InvalidFieldException;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.table.Tables;
import com.commercive.webhooks.processor.webhook.Applied;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import com.commercive.webhooks.processor.webhook.Webhook;
import java.util.Optional;

/** The handler of edits of orders, which changes nothing: the order's next update has the result of the edit. */
public final class EditHandler implements TopicHandler {
    private final StoreDirectory stores;

    public EditHandler(StoreDirectory stores) {
        this.stores = stores;
    }

    /** Reads the order's id, so that a body of another kind fails here as anywhere. */
    @Override
    public Applied apply(Webhook webhook, Tables tables) {
        Fields edit = webhook.body()
                .object("order_edit")
                .orElseThrow(() -> new InvalidFieldException("order_edit", "an object", "nothing"));
        edit.requiredId("order_id");
        return new Applied(Outcome.IGNORED, Optional.of(stores.storeId(webhook.shop(), tables)));
    }
}
