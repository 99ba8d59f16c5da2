package com.commercive.webhooks.processor.store;

import com.commercive.webhooks.model.resilience.TransientFailureException;

/** No store has the shop's domain yet: the platform's own row may come after the first webhooks. */
final class StoreNotFoundException extends TransientFailureException {
    private static final long serialVersionUID = 1L;

    StoreNotFoundException() {
        super("shop_domain: expected that of a store, found none with it yet");
    }
}
