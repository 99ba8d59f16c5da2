package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.topic.TopicFamily;
import com.commercive.webhooks.processor.fulfillment.FulfillmentHandler;
import com.commercive.webhooks.processor.inventory.InventoryHandler;
import com.commercive.webhooks.processor.order.OrderHandler;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.store.UninstallHandler;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import java.time.Duration;

/** The handler of each topic family. */
final class TopicHandlers {
    private final TopicHandler orders;
    private final TopicHandler fulfillments;
    private final TopicHandler inventory;
    private final TopicHandler app = new UninstallHandler();

    /**
     * @param syncWait after receipt, for which an inventory level waits for its row
     */
    TopicHandlers(StoreDirectory stores, Duration syncWait) {
        orders = new OrderHandler(stores);
        fulfillments = new FulfillmentHandler(stores);
        inventory = new InventoryHandler(stores, syncWait);
    }

    TopicHandler of(TopicFamily family) {
        return switch (family) {
            case ORDERS -> orders;
            case FULFILLMENTS -> fulfillments;
            case INVENTORY_LEVELS -> inventory;
            case APP -> app;
        };
    }
}
