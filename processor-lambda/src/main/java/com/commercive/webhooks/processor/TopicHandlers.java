package com.commercive.webhooks.processor;

import com.commercive.webhooks.model.topic.TopicFamily;
import com.commercive.webhooks.processor.customer.CustomerHandler;
import com.commercive.webhooks.processor.fulfillment.FulfillmentHandler;
import com.commercive.webhooks.processor.inventory.InventoryHandler;
import com.commercive.webhooks.processor.order.EditHandler;
import com.commercive.webhooks.processor.order.OrderHandler;
import com.commercive.webhooks.processor.privacy.ComplianceHandler;
import com.commercive.webhooks.processor.product.ProductHandler;
import com.commercive.webhooks.processor.refund.RefundHandler;
import com.commercive.webhooks.processor.resource.DeletionHandler;
import com.commercive.webhooks.processor.resource.ResourceKind;
import com.commercive.webhooks.processor.store.ScopesHandler;
import com.commercive.webhooks.processor.store.ShopHandler;
import com.commercive.webhooks.processor.store.StoreDirectory;
import com.commercive.webhooks.processor.store.UninstallHandler;
import com.commercive.webhooks.processor.webhook.TopicHandler;
import java.time.Duration;

/** The handler of each topic family. */
final class TopicHandlers {
    private final TopicHandler orders;
    private final TopicHandler fulfillments;
    private final TopicHandler inventory;
    private final TopicHandler refunds;
    private final TopicHandler products;
    private final TopicHandler customers;
    private final TopicHandler edits;
    private final TopicHandler orderDeletions;
    private final TopicHandler productDeletions;
    private final TopicHandler customerDeletions;
    private final TopicHandler shop = new ShopHandler();
    private final TopicHandler scopes = new ScopesHandler();
    private final TopicHandler app = new UninstallHandler();
    private final TopicHandler privacy = new ComplianceHandler();

    /**
     * @param syncWait after receipt, for which an inventory level waits for its row
     */
    TopicHandlers(StoreDirectory stores, Duration syncWait) {
        orders = new OrderHandler(stores);
        fulfillments = new FulfillmentHandler(stores);
        refunds = new RefundHandler(stores);
        products = new ProductHandler(stores);
        customers = new CustomerHandler(stores);
        edits = new EditHandler(stores);
        orderDeletions = new DeletionHandler(ResourceKind.ORDER, stores);
        productDeletions = new DeletionHandler(ResourceKind.PRODUCT, stores);
        customerDeletions = new DeletionHandler(ResourceKind.CUSTOMER, stores);
        inventory = new InventoryHandler(stores, syncWait);
    }

    TopicHandler of(TopicFamily family) {
        return switch (family) {
            case ORDERS -> orders;
            case ORDER_EDITS -> edits;
            case ORDER_DELETIONS -> orderDeletions;
            case REFUNDS -> refunds;
            case FULFILLMENTS -> fulfillments;
            case INVENTORY_LEVELS -> inventory;
            case PRODUCTS -> products;
            case PRODUCT_DELETIONS -> productDeletions;
            case CUSTOMERS -> customers;
            case CUSTOMER_DELETIONS -> customerDeletions;
            case SHOP -> shop;
            case SCOPES -> scopes;
            case APP -> app;
            case CUSTOMER_PRIVACY, SHOP_PRIVACY -> privacy;
        };
    }
}
